import { ClientResponseError, type AuthMethodsList } from 'pocketbase';
import { expect, test } from 'vitest';
import { SignIn } from '$lib/entry/sign-in.svelte';

type Service = ConstructorParameters<typeof SignIn>[1];

const second = new ClientResponseError({ status: 401, response: { mfaId: 'm1' } });

/** Asks for a second factor unless one is named; writes down what it was asked. */
class Server implements Service {
  readonly asked: string[] = [];

  signIn(identity: string, _: string, { mfaId }: { mfaId: string }): Promise<void> {
    return this.#answer(`password ${identity}`, mfaId);
  }

  signInWithCode(otpId: string, code: string, { mfaId }: { mfaId: string }): Promise<void> {
    return this.#answer(`code ${otpId} ${code}`, mfaId);
  }

  signInWithProvider(provider: string, { mfaId }: { mfaId: string }): Promise<void> {
    return this.#answer(`provider ${provider}`, mfaId);
  }

  sendCode(email: string): Promise<string> {
    this.asked.push(`send ${email}`);
    return Promise.resolve('o1');
  }

  #answer(what: string, mfaId: string): Promise<void> {
    this.asked.push(`${what} ${mfaId}`.trim());
    return mfaId === '' ? Promise.reject(second) : Promise.resolve();
  }
}

function methods(password: boolean, otp: boolean): AuthMethodsList {
  return {
    mfa: { enabled: true, duration: 300 },
    otp: { enabled: otp, duration: 180 },
    password: { enabled: password, identityFields: ['email'] },
    oauth2: { enabled: false, providers: [] },
  };
}

test('after the password a code is sent to the same address and taken as the second factor', async () => {
  const server = new Server();
  const signIn = new SignIn(methods(true, true), server);

  await signIn.withPassword('a@example.com', 'secret');
  expect(signIn.step).toEqual({ kind: 'code', otpId: 'o1', email: 'a@example.com' });
  expect(signIn.isSecond).toBe(true);

  await signIn.withCode('123456');
  expect(server.asked).toEqual(['password a@example.com', 'send a@example.com', 'code o1 123456 m1']);
});

test('after a code the password is asked for, and no other code', async () => {
  const signIn = new SignIn(methods(true, true), new Server());

  await signIn.sendCode('a@example.com');
  await signIn.withCode('123456');

  expect(signIn.step).toEqual({ kind: 'main' });
  expect([signIn.can('password'), signIn.can('otp')]).toEqual([true, false]);
});

test('who gave a name is asked for the address', async () => {
  const signIn = new SignIn(methods(true, true), new Server());

  await signIn.withPassword('jane', 'secret');

  expect(signIn.step).toEqual({ kind: 'address' });
});

test('starting again forgets the first factor', async () => {
  const signIn = new SignIn(methods(true, true), new Server());
  await signIn.withPassword('jane', 'secret');

  signIn.restart();

  expect(signIn.isSecond).toBe(false);
  expect(signIn.can('password')).toBe(true);
});

test('without passwords the sign-in begins with the address', () => {
  expect(new SignIn(methods(false, true), new Server()).step).toEqual({ kind: 'address' });
});
