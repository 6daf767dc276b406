import { SuaraError, type SurveyForm } from '@suara/schema';
import type { Clock } from '../clock.ts';
import { findForm, keepForm } from '../storage/forms.ts';
import type { Storage } from '../storage/storage.ts';
import { findUnit, type UnitWithParts } from '../storage/tenants.ts';
import { ExpiringCache } from './expiring-cache.ts';
import { formOf } from './form-version.ts';

/** What another node changed is seen after this many milliseconds; what this node changed, at once. */
const unitLifetime = 2_000;

/** A form version never changes, so only its number is limited. */
const formLimits = { entries: 2_000, lifetime: Number.POSITIVE_INFINITY };

/** Units and form versions, from memory where possible: a submission normally reads nothing from the database. */
export class UnitDirectory {
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #units: ExpiringCache<UnitWithParts>;
  readonly #forms: ExpiringCache<SurveyForm>;
  readonly #composed = new WeakMap<UnitWithParts, Map<string, SurveyForm>>();

  constructor(storage: Storage, clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
    this.#units = new ExpiringCache(clock, { entries: 5_000, lifetime: unitLifetime });
    this.#forms = new ExpiringCache(clock, formLimits);
  }

  /** @throws {SuaraError} `unit_unknown` */
  async unit(id: string): Promise<UnitWithParts> {
    const unit = await this.#units.get(id, this.#storage.tenantRevision, () => findUnit(this.#storage, id));
    if (!unit) throw new SuaraError('unit_unknown', { field: 'unit' });
    return unit;
  }

  /**
   * The form a unit shows now. It is kept before it is given out, so an answer to it is accepted ever after.
   *
   * @param instrumentId default: the unit's first instrument
   * @throws {SuaraError} `instrument_unknown`
   */
  async currentForm(unit: UnitWithParts, instrumentId?: string): Promise<SurveyForm> {
    const form = this.composedForm(unit, instrumentId);
    await this.#forms.get(form.id, 0, async () => {
      await keepForm(this.#storage, form, this.#clock.now());
      return form;
    });
    return form;
  }

  /** The same form for those who only read its instrument; nothing is kept. */
  composedForm(unit: UnitWithParts, instrumentId = unit.unit.instruments[0] ?? ''): SurveyForm {
    const known = this.#composed.get(unit) ?? new Map<string, SurveyForm>();
    this.#composed.set(unit, known);
    const form = known.get(instrumentId) ?? formOf(unit, instrumentId);
    known.set(instrumentId, form);
    return form;
  }

  /** The form version with an id, of whichever unit. */
  form(id: string): Promise<SurveyForm | undefined> {
    return this.#forms.get(id, 0, () => findForm(this.#storage, id));
  }
}
