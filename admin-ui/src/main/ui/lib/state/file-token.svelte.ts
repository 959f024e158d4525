import { fileService } from '$lib/services/file-service';

/** Shorter than what servers are usually set to: two minutes or more. */
const FRESH_MS = 60_000;

/** The token for protected files, shared by all who show some, and asked for only when somebody does. */
class FileToken {
  #value: Promise<string> | undefined;
  #until = 0;

  get(): Promise<string> {
    if (this.#value === undefined || Date.now() > this.#until) {
      this.#until = Date.now() + FRESH_MS;
      this.#value = fileService.token();
      this.#value.catch(() => (this.#value = undefined));
    }
    return this.#value;
  }
}

export const fileToken: FileToken = new FileToken();
