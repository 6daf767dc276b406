import { expect, test } from 'vitest';
import type { UnitWithParts } from '../storage/tenants.ts';
import { formOf } from './form-version.ts';

const unit: UnitWithParts = {
  unit: {
    id: 'dukcapil',
    instansi: 'kota-contoh',
    name: 'Dukcapil',
    timeZone: 'Asia/Jakarta',
    periodScheme: 'semester',
    instruments: ['skm-2017', 'spkp-6'],
    additions: {},
    origins: [],
  },
  instansiName: 'Kota Contoh',
  services: [{ unit: 'dukcapil', id: 'ktp', name: 'KTP', position: 0 }],
  periods: [],
};

test('the same content has the same id, on every node and at every start', () => {
  expect(formOf(structuredClone(unit), 'skm-2017').id).toBe(formOf(unit, 'skm-2017').id);
});

test('what a citizen sees changes the id; what they do not see does not', () => {
  const { id } = formOf(unit, 'skm-2017');
  const renamed = { ...unit, services: [{ ...unit.services[0]!, name: 'KTP elektronik' }] };
  expect(formOf(renamed, 'skm-2017').id).not.toBe(id);
  const settings = { ...unit, unit: { ...unit.unit, origins: ['https://contoh.example'], timeZone: 'Asia/Jayapura' } };
  expect(formOf(settings, 'skm-2017').id).toBe(id);
});

test('the id names the instrument and its version', () => {
  expect(formOf(unit, 'spkp-6').id).toMatch(/^spkp-6\.1-[0-9a-f]{12}$/);
});

test.each(['spak-4', 'toString', ''])('an instrument the unit does not run is refused: %s', (instrument) => {
  expect(() => formOf(unit, instrument)).toThrow(expect.objectContaining({ code: 'instrument_unknown' }));
});
