// A provider of single sign-on, as a company runs one: node provider.mjs REDIRECT_URI. It says its own address first.
// Whoever types a name is that person; `mallory` has an address that nobody verified.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const unverified = "mallory";
const key = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const claims = (sub) => ({ sub, name: sub, email: `${sub}@northwind.example`, email_verified: sub !== unverified });
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "parlor",
      client_secret: "a-secret-between-us",
      redirect_uris: [process.argv[2]],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
  ],
  jwks: { keys: [{ ...key(), use: "sig", alg: "RS256", kid: randomBytes(4).toString("hex") }] },
  cookies: { keys: [randomBytes(16).toString("hex")] },
  pkce: { required: () => true },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  // With an address in the token itself, as some do it; others keep it for whoever asks with the token.
  conformIdTokenClaims: process.argv[3] !== "in-the-token",
  features: { devInteractions: { enabled: true } },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope(oidc.params.scope);
    await grant.save();
    return grant;
  },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => claims(sub) }),
});
server.on("request", provider.callback());
console.log(`ISSUER ${issuer}`);
