import type { S3Settings } from '$lib/client/settings';

/** For a form: where S3 is in use, its secret is stored; elsewhere it is to be typed. */
export function s3Of(s3: S3Settings): S3Settings {
  return s3.enabled ? s3 : { ...s3, secret: '' };
}

/** What is sent: nothing typed keeps what the server has. */
export function s3Body(s3: S3Settings): S3Settings {
  const { secret, ...rest } = s3;
  return secret === undefined || (secret === '' && !s3.enabled) ? rest : s3;
}
