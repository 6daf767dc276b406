import { expect } from 'vitest';
import { errorTable } from '../errors/table.ts';
import { elementsAsAsked } from '../instruments/instrument.ts';
import { instruments } from '../instruments/registry.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { localDate, startOfDay } from '../periods/time-zone.ts';
import { checkSubmission } from '../response/check.ts';
import { decodeFields } from '../response/fields.ts';
import { receiptNumber } from '../response/receipt.ts';
import { createResponseId } from '../response/response-id.ts';
import { countAnswers } from '../scoring/counters.ts';
import { score } from '../scoring/score.ts';
import { rowsOf, sameAnswer, type AnswerGroup } from '../testing/counters.ts';
import { expectRight, testFaults } from '../testing/faults.ts';
import { contohForm, contohSubmission } from '../testing/submissions.ts';

const millisecondsPerDay = 86_400_000;

testFaults<'input-faults'>({
  'answer-range-not-validated': (fault) => {
    const { existing, crafted } = fault.example_input as unknown as Record<'existing' | 'crafted', AnswerGroup>;
    const answers = sameAnswer(skm2017, crafted.all_answers);
    const rows = rowsOf(skm2017, [existing]);
    const refusal = expect.objectContaining({ code: 'answer_out_of_range' });
    expect(() => countAnswers(skm2017, [...rows, answers])).toThrow(refusal);
    const found = checkSubmission(contohSubmission({ answers, blanks: {} }), contohForm());
    expect(new Set(found.map((each) => each.code))).toEqual(new Set(['answer_out_of_range']));
    expect(fault.right_output['crafted_response']).toBe(`rejected ${errorTable.answer_out_of_range.status}`);
    expectRight(score(skm2017, countAnswers(skm2017, rows)), fault);
  },

  // Nothing in a response is a device: each voter has an id of their own making, and a receipt for it.
  'duplicate-check-identifies-the-server': (fault) => {
    const voters = Array.from({ length: Number(fault.example_input['voters']) }, (_, voter) => voter);
    const ids = voters.map((voter) => createResponseId(1_700_000_000_000, new Uint8Array(10).fill(voter)));
    expect(new Set(ids.map(receiptNumber)).size).toBe(voters.length);
    expect(new Set(ids).size).not.toBe(fault.wrong_output['distinct_devices']);
    const { faults } = decodeFields([
      ['mac', '00:00:5e:00:53:01'],
      ['device', 'x'],
    ]);
    expect(faults.map((each) => each.code)).toEqual(['field_unknown', 'field_unknown']);
  },

  // What is sent and counted is the value of an option; its wording can change without losing anyone.
  'answer-text-lookup-drops-respondent': (fault) => {
    const texts = fault.example_input['answers_text'] as string[];
    const row = Object.fromEntries(
      elementsAsAsked(skm2017).map(({ id, options }, at) => {
        const chosen = options.find(({ label }) => label.id.toLowerCase() === texts[at]!.toLowerCase());
        return [id, chosen!.value] as const;
      }),
    );
    const counted = score(skm2017, countAnswers(skm2017, [row])).elements.map((element) => element.answered);
    expect(counted).toEqual(texts.map(() => fault.right_output['respondents_counted']));
    const answers = { persyaratan: texts[0] as unknown as number };
    const refused = checkSubmission(contohSubmission({ answers }), contohForm());
    expect(refused).toContainEqual({ code: 'answer_out_of_range', field: 'answer.persyaratan' });
  },

  'date-window-mutated': (fault) => {
    const wanted = fault.example_input['days_back_wanted'] as number[];
    const today = localDate(Date.UTC(2026, 2, 3, 18), 'Asia/Makassar');
    const begin = startOfDay(today, 'Asia/Makassar');
    const days = wanted.map((back) => startOfDay({ ...today, day: today.day - back }, 'Asia/Makassar'));
    const used = days.map((day) => (begin - day) / millisecondsPerDay);
    expect(used).toEqual(fault.right_output['days_back_used']);
    expect(today).toEqual({ year: 2026, month: 3, day: 4 });
  },

  'identity-collected-for-anonymous-survey': (fault) => {
    const identity = fault.example_input['fields_required'] as string[];
    const asked = new Set(Object.values(instruments).flatMap(({ profile }) => profile.map((field) => field.id)));
    expect(identity.filter((name) => asked.has(name))).toEqual([]);
    const { submission, faults } = decodeFields(identity.map((name) => [name, '0000000000000000']));
    expect(faults).toEqual(identity.map((field) => ({ code: 'field_unknown', field })));
    expect(JSON.stringify(submission)).not.toContain('0000000000000000');
    const profile = Object.fromEntries(identity.map((name) => [name, '0000000000000000']));
    const found = checkSubmission(contohSubmission({ profile }), contohForm());
    expect(found).toEqual(identity.map((name) => ({ code: 'field_unknown', field: `profile.${name}` })));
  },
});
