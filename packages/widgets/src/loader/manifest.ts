/** A file of the bundle and the SHA-384 it has to have. */
export type PinnedFile = readonly [name: string, integrity: string];

/** Version of the bundle, and the file for each element and for `all` of them. The build fills it in. */
export interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, PinnedFile>>;
}

export const manifest: Manifest = { version: '', files: {} };
