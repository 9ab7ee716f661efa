import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** What the browser hands back, to be sent to the server as it is. */
export type PasskeyResponse = { readonly response: Record<string, unknown> };

/** Why there is nothing to send: the person said no or waited too long, or this device cannot. */
export type NoPasskey = 'cancelled' | 'already_there' | 'unable';

/** Whether this browser can use passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/** The script that talks to the browser is fetched when somebody first needs it. */
const browser = () => import('@simplewebauthn/browser');

/** Whether this browser offers passkeys among the suggestions of a field. */
export async function suggestsPasskeys(): Promise<boolean> {
  return knowsPasskeys() && (await (await browser()).browserSupportsWebAuthnAutofill());
}

/** Asks the person for a passkey she has; `quietly`, only among the suggestions of the e-mail field. */
export async function provePasskey(
  options: PublicKeyCredentialRequestOptionsJSON,
  quietly: boolean,
): Promise<PasskeyResponse | NoPasskey> {
  const { startAuthentication } = await browser();
  try {
    const answer = await startAuthentication({
      optionsJSON: options,
      useBrowserAutofill: quietly,
      // The field may have gone while the question was fetched: then nobody is suggested anything.
      verifyBrowserAutofillInput: false,
    });
    return { response: { ...answer } };
  } catch (error) {
    return whyNot(error);
  }
}

/** Gives up whatever is being asked now: the page that asked has gone. */
export async function stopAsking(): Promise<void> {
  (await browser()).WebAuthnAbortService.cancelCeremony();
}

/** Makes a passkey; `away` when it lies on another device than this one. */
export async function makePasskey(
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<(PasskeyResponse & { readonly away: boolean }) | NoPasskey> {
  const { startRegistration } = await browser();
  try {
    const answer = await startRegistration({ optionsJSON: options });
    return { response: { ...answer }, away: answer.authenticatorAttachment === 'cross-platform' };
  } catch (error) {
    return whyNot(error);
  }
}

/** Browsers say no by throwing; what is no such no is a bug, and stays thrown. */
function whyNot(error: unknown): NoPasskey {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? error.code : null;
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'already_there';
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return 'cancelled';
  if (code !== null) return 'unable';
  throw error;
}
