import { cleanText, elementsAsAsked, otherFieldOf, type Submission, type SurveyForm } from '@suara/schema';

/** What a submission says besides the answers. */
export type SubmissionDetails = Pick<Submission, 'id' | 'channel' | 'layout' | 'lang'>;

/** The answers of one respondent, in memory alone: on a shared tablet nothing of one person may reach the next. */
export class AnswerSheet {
  declare readonly form: SurveyForm;
  /** Value by element id; blank elements are absent. */
  declare readonly answers: ReadonlyMap<string, number>;
  /** Value by profile field id, and free text by `<id>_lainnya`; blank fields are absent. */
  declare readonly profile: ReadonlyMap<string, string>;
  /** Id of the service the respondent used, empty until chosen. A unit's only service is chosen already. */
  declare service: string;
  /** Free text as typed; it is cleaned when it is sent. */
  declare comment: string;
  /** The respondent was reminded of the blanks. */
  declare prompted: boolean;

  constructor(form: SurveyForm) {
    const [first, second] = form.services;
    this.form = form;
    this.answers = new Map();
    this.profile = new Map();
    this.service = (!second && first?.id) || '';
    this.comment = '';
    this.prompted = false;
  }

  /** Chooses a value, or blanks the element again. */
  setAnswer(element: string, value: number | undefined): void {
    put(this.answers, element, value);
  }

  /** Fills in a profile field; an empty value blanks it again. */
  setProfile(field: string, value: string | undefined): void {
    put(this.profile, field, value || undefined);
  }

  setComment(text: string): void {
    this.comment = text;
  }

  /** Ids of the elements that are blank, in the order in which they are asked. */
  unanswered(): string[] {
    return elementsAsAsked(this.form.instrument)
      .map((element) => element.id)
      .filter((id) => !this.answers.has(id));
  }

  /** The respondent was reminded of the blanks: those that remain were skipped on purpose. */
  markPrompted(): void {
    this.prompted = true;
  }

  /** The response as it is sent. Blank elements carry their reason, and free text of a choice that was undone stays out. */
  toSubmission(details: SubmissionDetails): Submission {
    const reason = this.prompted ? 'skipped' : 'unprompted';
    return {
      ...details,
      unit: this.form.unit.id,
      service: this.service,
      form: this.form.id,
      answers: Object.fromEntries(this.answers),
      blanks: Object.fromEntries(this.unanswered().map((id) => [id, reason])),
      profile: Object.fromEntries(profileEntries(this)),
      comment: cleanText(this.comment),
    };
  }
}

function profileEntries({ form, profile }: AnswerSheet): [string, string][] {
  return form.instrument.profile
    .flatMap(({ id, freeTextFor }) =>
      profile.has(id) && profile.get(id) === freeTextFor ? [id, otherFieldOf(id)] : [id],
    )
    .map((name): [string, string] => [name, cleanText(profile.get(name) ?? '')])
    .filter(([, value]) => value !== '');
}

/** The maps are read-only to everyone else. */
function put<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) (map as Map<string, Value>).delete(key);
  else (map as Map<string, Value>).set(key, value);
}
