import { Button, ButtonLink } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

type SessionWarningProps = {
  ending: { title: string; text: string; stay: string; signOutHref: string; signOut: string };
  over: { title: string; text: string; signInHref: string; signIn: string };
};

/**
 * Opened by script two minutes before the session ends and again at its end; `<body data-idle-seconds data-extend-url>`
 * says when and how to stay. Without a script the server's own answer after the end explains itself.
 */
export function SessionWarning({ ending, over }: SessionWarningProps) {
  return (
    <>
      <Dialog
        id="session-warning"
        title={ending.title}
        actions={
          <>
            <ButtonLink href={ending.signOutHref}>{ending.signOut}</ButtonLink>
            <Button kind="main" closes="session-warning" id="session-stay">
              {ending.stay}
            </Button>
          </>
        }
      >
        <p>{ending.text}</p>
      </Dialog>
      <Dialog id="session-over" title={over.title} actions={<ButtonLink kind="main" href={over.signInHref} newTab>{over.signIn}</ButtonLink>}>
        <p>{over.text}</p>
      </Dialog>
    </>
  );
}
