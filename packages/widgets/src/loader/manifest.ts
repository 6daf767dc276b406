/** A file of the bundle and the SHA-384 it has to have. */
export type PinnedFile = readonly [name: string, integrity: string];

/** Version of the bundle, and the files of each element, its entry last. The build fills it in. */
export interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, readonly PinnedFile[]>>;
}

export const manifest: Manifest = { version: '', files: {} };
