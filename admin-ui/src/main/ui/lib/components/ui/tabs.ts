import type { IconName } from './icons';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly icon?: IconName;
  /** Marks it, for screen readers too. */
  readonly hasError?: boolean;
}
