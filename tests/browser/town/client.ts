/** Asks over plain HTTP, without a browser: for what nobody is meant to see. */
export class Client {
  constructor(private readonly url: string) {}

  async status(path: string): Promise<number> {
    return (await fetch(this.at(path), { redirect: "manual" })).status;
  }

  async text(path: string): Promise<string> {
    const answer = await fetch(this.at(path));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  private at(path: string): string {
    return new URL(path, this.url).href.replace("//localhost:", "//127.0.0.1:");
  }
}
