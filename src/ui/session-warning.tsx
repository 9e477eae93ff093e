import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

type SessionWarningProps = { title: string; text: string; stay: string; signInHref: string; signIn: string };

/**
 * Opened by script two minutes before the session ends; `<body data-idle-seconds data-extend-url>` says when and how to
 * stay. Without a script the server's own answer after the end explains itself.
 */
export function SessionWarning({ title, text, stay, signInHref, signIn }: SessionWarningProps) {
  return (
    <Dialog
      id="session-warning"
      title={title}
      actions={
        <>
          <ButtonLink href={signInHref}>{signIn}</ButtonLink>
          <Button kind="main" closes="session-warning" id="session-stay">
            {stay}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
