import { cleanText, elementsAsAsked, otherFieldOf, type Submission, type SurveyForm } from '@suara/schema';

/** What a submission says besides the answers. */
export type SubmissionDetails = Pick<Submission, 'id' | 'channel' | 'layout' | 'lang'>;

/** The answers of one respondent, in memory alone: on a shared tablet nothing of one person may reach the next. */
export class AnswerSheet {
  readonly form: SurveyForm;
  /** Id of the service the respondent used, empty until chosen. A unit's only service is chosen already. */
  service: string;
  /** Free text as typed; it is cleaned when it is sent. */
  comment = '';
  #prompted = false;
  readonly #answers = new Map<string, number>();
  readonly #profile = new Map<string, string>();

  constructor(form: SurveyForm) {
    this.form = form;
    this.service = (form.services.length === 1 && form.services[0]?.id) || '';
  }

  /** The value chosen for an element, undefined while it is blank. */
  answer(element: string): number | undefined {
    return this.#answers.get(element);
  }

  /** Chooses a value, or blanks the element again. */
  setAnswer(element: string, value: number | undefined): void {
    put(this.#answers, element, value);
  }

  /** The value of a profile field, or of `<field>_lainnya`; empty while it is blank. */
  profile(field: string): string {
    return this.#profile.get(field) ?? '';
  }

  setProfile(field: string, value: string): void {
    put(this.#profile, field, value || undefined);
  }

  setComment(text: string): void {
    this.comment = text;
  }

  /** Ids of the elements that are blank, in the order in which they are asked. */
  unanswered(): string[] {
    return elementsAsAsked(this.form.instrument)
      .map((element) => element.id)
      .filter((id) => !this.#answers.has(id));
  }

  /** The respondent was reminded of the blanks: those that remain were skipped on purpose. */
  markPrompted(): void {
    this.#prompted = true;
  }

  /** The response as it is sent. Blank elements carry their reason, and free text of a choice that was undone stays out. */
  toSubmission(details: SubmissionDetails): Submission {
    const reason = this.#prompted ? 'skipped' : 'unprompted';
    return {
      ...details,
      unit: this.form.unit.id,
      service: this.service,
      form: this.form.id,
      answers: Object.fromEntries(this.#answers),
      blanks: Object.fromEntries(this.unanswered().map((id) => [id, reason])),
      profile: Object.fromEntries(this.#profileEntries()),
      comment: cleanText(this.comment),
    };
  }

  #profileEntries(): [string, string][] {
    const names = this.form.instrument.profile.flatMap(({ id, freeTextFor }) =>
      freeTextFor !== undefined && this.profile(id) === freeTextFor ? [id, otherFieldOf(id)] : [id],
    );
    return names
      .map((name): [string, string] => [name, cleanText(this.profile(name))])
      .filter(([, value]) => value !== '');
  }
}

function put<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
