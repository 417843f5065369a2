import { Client } from "./client.ts";

/** A mail as the mail room shows it. */
export interface Mail {
  subject: string;
  text: string;
  /** The first address of Parlor's own in it. */
  link: string;
  /** Where it stands in the mail room. */
  path: string;
  /** The six digits, where it carries any. */
  code: string;
}

/** Reads the mail room: each mail is handed out once, the newest first. */
export class MailRoom {
  private readonly read = new Set<string>();
  private readonly client: Client;

  constructor(url: string) {
    this.client = new Client(url);
  }

  /** The newest mail to an address that was not read before; waits until there is one. */
  async latest(to: string): Promise<Mail> {
    for (let tries = 0; tries < 80; tries++) {
      const path = await this.find(to);
      if (path) {
        this.read.add(path);
        return this.open(path);
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`No new mail to ${to}`);
  }

  private async find(to: string): Promise<string | undefined> {
    const list = await this.client.text("/mail-room");
    const rows = list.matchAll(/href="(\/mail-room\/[0-9a-f-]+)"><span><strong>([^<]*)<\/strong>/g);
    for (const [, path, reader] of rows) {
      if (path && !this.read.has(path) && reader?.includes(`&lt;${to}&gt;`)) return path;
    }
    return undefined;
  }

  private async open(path: string): Promise<Mail> {
    const page = await this.client.text(path);
    const subject = plain(/<h1>(.*?)<\/h1>/s.exec(page)?.[1] ?? "");
    const body = page.slice(page.indexOf("</h1>"), page.indexOf("</main>"));
    const text = plain(body.replaceAll("<br>", "\n"));
    return {
      subject,
      text,
      path,
      link: /href="(https?:[^"]+)"/.exec(body)?.[1] ?? "",
      code: /\b\d{6}\b/.exec(subject)?.[0] ?? "",
    };
  }
}

function plain(html: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };
  return html.replace(/<[^>]*>/g, "").replace(/&([a-z]+|#39);/g, (whole, name: string) => named[name] ?? whole).trim();
}
