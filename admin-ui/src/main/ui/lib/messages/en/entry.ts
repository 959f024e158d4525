export const entry = {
  'entry.signIn': 'Sign in',
  'entry.signInTitle': 'Superuser sign-in',
  'entry.email': 'E-mail',
  'entry.password': 'Password',
} as const;
