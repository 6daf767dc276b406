import { cleanText, elementsAsAsked, otherFieldOf, type Submission, type SurveyForm } from '@suara/schema';

/** What a submission says besides the answers. */
export type SubmissionDetails = Pick<Submission, 'id' | 'channel' | 'layout' | 'lang'>;

/** The answers of one respondent, in memory alone: on a shared tablet nothing of one person may reach the next. */
export class AnswerSheet {
  readonly form: SurveyForm;
  /** Value by element id; blank elements are absent. */
  readonly answers = new Map<string, number>();
  /** Value by profile field id, and free text by `<id>_lainnya`; blank fields are absent or empty. */
  readonly profile = new Map<string, string>();
  /** Id of the service the respondent used, empty until chosen. A unit's only service is chosen already. */
  service: string;
  /** Free text as typed; it is cleaned when it is sent. */
  comment = '';
  /** The respondent was reminded of the blanks. */
  prompted = false;

  constructor(form: SurveyForm) {
    const [first, second] = form.services;
    this.form = form;
    this.service = (!second && first?.id) || '';
  }

  /** Chooses a value, or blanks the element again. */
  setAnswer(element: string, value: number | undefined): void {
    if (value === undefined) this.answers.delete(element);
    else this.answers.set(element, value);
  }

  /** Fills in a profile field; an empty value blanks it again. */
  setProfile(field: string, value: string): void {
    this.profile.set(field, value);
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
