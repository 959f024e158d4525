/** The id of the collection of superusers: the same on every server, as the SDK relies on it. */
export const SUPERUSERS = 'pbc_3142635823';
