import { saveInstansi, saveService, saveUnit, type UnitDefinition } from '../services/tenants.ts';
import type { Storage } from '../storage/storage.ts';

/** A unit of the fictional Kota Contoh with two services, changed as a test needs it. */
export async function seedUnit(storage: Storage, changes: Partial<UnitDefinition> = {}): Promise<void> {
  const unit = {
    id: 'dukcapil',
    instansi: 'kota-contoh',
    name: 'Dinas Dukcapil',
    timeZone: 'Asia/Jakarta',
    ...changes,
  };
  await saveInstansi(storage, { id: 'kota-contoh', name: 'Pemerintah Kota Contoh' });
  await saveUnit(storage, unit);
  await saveService(storage, { unit: unit.id, id: 'ktp', name: 'KTP elektronik', position: 0 });
  await saveService(storage, { unit: unit.id, id: 'kk', name: 'Kartu Keluarga', position: 1 });
}
