import { en } from './en';

export type Messages = typeof en;
export type MessageKey = keyof Messages;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The values that a text asks for: none for most. */
type Values<Key extends MessageKey> = [Names<Messages[Key]>] extends [never]
  ? []
  : [values: Record<Names<Messages[Key]>, string | number>];

/** Keys of texts that ask for no values. */
export type PlainKey = { [Key in MessageKey]: Values<Key> extends [] ? Key : never }[MessageKey];

/** A translation is one more object with these keys; what it lacks is shown in English. */
export type Translation = Partial<Record<MessageKey, string>>;
const translations: Record<string, Translation> = { en };

export const language: string =
  (typeof navigator === 'undefined' ? [] : navigator.languages)
    .map((tag) => tag.split('-')[0] ?? '')
    .find((tag) => tag in translations) ?? 'en';

/** The text of a key in the language of the browser, with `{names}` filled in. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Values<Key>): string {
  const text: string = translations[language]?.[key] ?? en[key];
  if (values === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value: unknown = Object.getOwnPropertyDescriptor(values, name)?.value;
    return value === undefined ? whole : String(value);
  });
}
