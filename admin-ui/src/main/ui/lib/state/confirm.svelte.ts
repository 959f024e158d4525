import { t } from '$lib/messages';

export interface Question {
  readonly title: string;
  readonly text?: string;
  readonly yes: string;
  readonly no?: string;
  readonly isDangerous?: boolean;
  /** A word to be typed before the answer can be yes. */
  readonly word?: string;
}

/** Asks one question at a time; `ConfirmDialog` shows it. */
class Confirm {
  #question: Question | undefined = $state.raw();
  #answer: (yes: boolean) => void = () => undefined;

  get question(): Question | undefined {
    return this.#question;
  }

  ask(question: Question): Promise<boolean> {
    this.#answer(false);
    this.#question = question;
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  askToLeave(): Promise<boolean> {
    return this.ask({
      title: t('unsaved.title'),
      text: t('unsaved.text'),
      yes: t('unsaved.leave'),
      no: t('unsaved.stay'),
      isDangerous: true,
    });
  }

  answer(yes: boolean): void {
    this.#question = undefined;
    const resolve = this.#answer;
    this.#answer = () => undefined;
    resolve(yes);
  }
}

export const confirm: Confirm = new Confirm();
