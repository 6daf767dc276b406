type Handler = (() => void) | null;

/** As much of IndexedDB as one object store of keys and values needs. Requests succeed in a later turn, as real ones do. */
export function fakeIndexedDb() {
  const databases = new Map<string, Map<string, Map<string, unknown>>>();
  return {
    databases,
    open(name: string) {
      const isNew = !databases.has(name);
      const stores = databases.get(name) ?? new Map<string, Map<string, unknown>>();
      databases.set(name, stores);
      const request = Object.assign(laterRequest(databaseOver(stores)), { onupgradeneeded: null as Handler });
      if (isNew) queueMicrotask(() => request.onupgradeneeded?.());
      return request;
    },
  };
}

function databaseOver(stores: Map<string, Map<string, unknown>>) {
  return {
    createObjectStore: (name: string) => stores.set(name, new Map()),
    transaction: (name: string) => {
      const transaction = Object.assign(laterRequest(undefined), { objectStore: () => objectStore });
      const objectStore = { ...objectStoreOver(stores.get(name)!), transaction };
      return transaction;
    },
  };
}

function objectStoreOver(values: Map<string, unknown>) {
  const sorted = () => [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    get: (key: string) => laterRequest(structuredClone(values.get(key))),
    put: (value: unknown, key: string) => laterRequest(values.set(key, structuredClone(value))),
    delete: (key: string) => laterRequest(values.delete(key)),
    getAllKeys: () => laterRequest(sorted().map(([key]) => key)),
    getAll: () => laterRequest(sorted().map(([, value]) => structuredClone(value))),
  };
}

function laterRequest<Result>(result: Result) {
  const request = { result, onsuccess: null as Handler, oncomplete: null as Handler };
  setImmediate(() => (request.oncomplete ?? request.onsuccess)?.());
  return request;
}
