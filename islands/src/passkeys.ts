/**
 * Passkeys: what the server asks goes to the device, and the device's answer back. The buttons show themselves where
 * the browser can do that. A script of its own, for the two pages that have them.
 */
interface Told {
  question: { publicKey: unknown };
  location?: string;
  detail?: string;
}

async function post(address: string, fields: Record<string, string> = {}): Promise<Told> {
  const answer = await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "application/json" },
  });
  const told = (await answer.json()) as Told;
  if (!answer.ok) throw new Error(told.detail);
  return told;
}

async function make(): Promise<string> {
  const { question } = await post("/account/passkeys/begin");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    question.publicKey as PublicKeyCredentialCreationOptionsJSON,
  );
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  await post("/account/passkeys", { credential: JSON.stringify(made.toJSON()) });
  return "/account#passkeys";
}

async function signIn(to: string): Promise<string> {
  const { question } = await post("/sign-in/passkey/begin");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    question.publicKey as PublicKeyCredentialRequestOptionsJSON,
  );
  const got = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const told = await post("/sign-in/passkey", { credential: JSON.stringify(got.toJSON()), to });
  return told.location ?? to;
}

/** Whoever closes the device's question has changed their mind, and needs no sentence. */
const quiet = (fault: unknown) => fault instanceof DOMException && fault.name === "NotAllowedError";

async function press(button: HTMLButtonElement): Promise<void> {
  const { passkey, to = "/", failed = "" } = button.dataset;
  const place = document.getElementById("passkey-fault");
  if (place) place.hidden = true;
  button.disabled = true;
  try {
    const next = await (passkey === "make" ? make() : signIn(to));
    if (new URL(next, location.href).pathname === location.pathname) location.reload();
    else location.assign(next);
  } catch (fault) {
    if (place && !quiet(fault)) {
      // What the server says is a sentence; what a browser says is not.
      const said = fault instanceof Error && !(fault instanceof DOMException) && !(fault instanceof TypeError);
      place.textContent = said && fault.message ? fault.message : failed;
      place.hidden = false;
    }
  } finally {
    button.disabled = false;
  }
}

if (typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential) {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) {
    button.hidden = false;
    button.addEventListener("click", () => void press(button));
  }
  for (const missing of document.querySelectorAll<HTMLElement>("[data-passkey-missing]")) missing.hidden = true;
}
