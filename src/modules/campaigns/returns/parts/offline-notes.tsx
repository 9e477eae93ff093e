import { m } from "#paraglide/messages.js";
import { Notice } from "#ui/notice.tsx";

/** What the script says while the network is away, unseen until then; the key is the person's own and never stored on the device. */
export function OfflineNotes({ secret }: { secret: string }) {
  return (
    <div role="status" data-offline-key={secret}>
      <div data-offline-say="kept" hidden>
        <Notice tone="due" title={m.campaigns_sending_offline_kept()}>
          <p>{m.campaigns_sending_offline_kept_text()}</p>
          <button type="button" className="button" data-kind="bare" data-dense="" data-offline-drop="">
            {m.campaigns_sending_offline_drop()}
          </button>
        </Notice>
      </div>
      <div data-offline-say="sending" hidden>
        <Notice>{m.campaigns_sending_offline_sending()}</Notice>
      </div>
      <div data-offline-say="signIn" hidden>
        <Notice tone="due" title={m.campaigns_sending_offline_sign_in()}>
          {m.campaigns_sending_offline_sign_in_text()}
        </Notice>
      </div>
    </div>
  );
}
