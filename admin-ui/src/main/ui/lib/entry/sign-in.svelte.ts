import type { AuthMethodsList } from 'pocketbase';
import { secondFactorOf, type SuperuserService as All } from '$lib/services/superuser-service';

type SuperuserService = Pick<All, 'signIn' | 'sendCode' | 'signInWithCode' | 'signInWithProvider'>;

export type Method = 'password' | 'otp' | 'oauth2';

/** What is asked for: password or provider, the address for a code, or the code itself. */
export type Step =
  | { readonly kind: 'main' }
  | { readonly kind: 'address' }
  | { readonly kind: 'code'; readonly otpId: string; readonly email: string };

function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

/** The way of one sign-in: one factor, or two of different kinds where the server asks for a second one. */
export class SignIn {
  readonly methods: AuthMethodsList;
  step: Step = $state.raw({ kind: 'main' });
  /** The address or name that was given last, to be filled in again. */
  identity = $state('');
  #used: Method | undefined = $state();
  #mfaId = $state('');
  readonly #service: SuperuserService;

  constructor(methods: AuthMethodsList, service: SuperuserService) {
    this.methods = methods;
    this.#service = service;
    this.step = this.#start();
  }

  get isSecond(): boolean {
    return this.#mfaId !== '';
  }

  can(method: Method): boolean {
    if (this.#used === method) return false;
    return method === 'oauth2'
      ? this.methods.oauth2.enabled && this.methods.oauth2.providers.length > 0
      : this.methods[method].enabled;
  }

  withPassword(identity: string, password: string): Promise<void> {
    this.identity = identity;
    return this.#try('password', () => this.#service.signIn(identity, password, this.#factor()));
  }

  withProvider(provider: string): Promise<void> {
    return this.#try('oauth2', () => this.#service.signInWithProvider(provider, this.#factor()));
  }

  withCode(code: string): Promise<void> {
    const step = this.step;
    if (step.kind !== 'code') return Promise.resolve();
    return this.#try('otp', () => this.#service.signInWithCode(step.otpId, code, this.#factor()));
  }

  async sendCode(email: string): Promise<void> {
    this.identity = email;
    this.step = { kind: 'code', otpId: await this.#service.sendCode(email), email };
  }

  askAddress(): void {
    this.step = { kind: 'address' };
  }

  /** Back to the first factor; a half-done sign-in is given up. */
  restart(): void {
    this.#mfaId = '';
    this.#used = undefined;
    this.step = this.#start();
  }

  #start(): Step {
    const isOnlyCode = this.can('otp') && !this.can('password') && !this.can('oauth2');
    return { kind: isOnlyCode ? 'address' : 'main' };
  }

  #factor(): { mfaId: string } {
    return { mfaId: this.#mfaId };
  }

  async #try(method: Method, request: () => Promise<void>): Promise<void> {
    try {
      await request();
    } catch (fault) {
      const mfaId = secondFactorOf(fault);
      if (mfaId === '') throw fault;
      this.#mfaId = mfaId;
      this.#used = method;
      await this.#goOn();
    }
  }

  async #goOn(): Promise<void> {
    this.step = this.#start();
    // Who just gave an address need not type it again.
    if (this.step.kind === 'address' && looksLikeEmail(this.identity)) await this.sendCode(this.identity);
  }
}
