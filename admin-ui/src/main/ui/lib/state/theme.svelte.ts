export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const KEY = 'jarbase_scheme';

function stored(): Scheme {
  const value = localStorage.getItem(KEY);
  return schemes.find((scheme) => scheme === value) ?? 'auto';
}

/** Light, dark, or as the system wants it; kept in this browser. */
class Theme {
  #scheme: Scheme = $state(stored());

  get scheme(): Scheme {
    return this.#scheme;
  }

  choose(scheme: Scheme): void {
    this.#scheme = scheme;
    localStorage.setItem(KEY, scheme);
    this.apply();
  }

  apply(): void {
    document.documentElement.dataset.scheme = this.#scheme;
  }
}

export const theme: Theme = new Theme();
