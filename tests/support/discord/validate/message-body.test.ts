import { describe, expect, test } from 'vitest';
import type { Refusal } from '../refusal.ts';
import { judgeMessage } from './judge-message.ts';

const long = (length: number): string => 'x'.repeat(length);
const many = <Item>(count: number, item: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => item(place));
const button = (place: number, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'b',
  custom_id: `${place}`,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const rows = (...components: object[]) => ({ content: 'x', components });
const option = (place: number, more: object = {}) => ({ label: 'o', value: `${place}`, ...more });
const select = (options: object[]) => rows(row({ type: 3, custom_id: 's', options }));
const embeds = (...all: object[]) => ({ embeds: all });
const newer = (...components: object[]) => ({ flags: 1 << 15, components });
const text = (content: string) => ({ type: 10, content });

describe('what fits is taken', () => {
  test.each<[string, object]>([
    ['2,000 characters', { content: long(2_000) }],
    ['10 embeds', embeds(...many(10, () => ({ title: 'x' })))],
    ['6,000 characters in embeds', embeds({ description: long(4_096) }, { description: long(1_904) })],
    ['25 fields', embeds({ fields: many(25, () => ({ name: 'n', value: 'v' })) })],
    ['5 rows of 5 buttons', rows(...many(5, (y) => row(...many(5, (x) => button(y * 5 + x)))))],
    ['a select of 25 options', select(many(25, option))],
    ['a label of 80, an id of 100', rows(row(button(1, { label: long(80), custom_id: long(100) })))],
    ['a link', rows(row({ type: 2, style: 5, label: 'x', url: 'https://example.org' }))],
    ['an emoji instead of a label', rows(row({ type: 2, style: 1, custom_id: 'x', emoji: { name: '👍' } }))],
    ['40 components of the newer kind', newer(...many(40, () => text('x')))],
    [
      '4,000 characters of the newer kind',
      newer({ type: 17, components: [text(long(2_000)), text(long(2_000))] }),
    ],
    ['a section', newer({ type: 9, components: [text('x')], accessory: button(1) })],
  ])('%s', (_what, body) => {
    expect(judgeMessage(body).refusal).toBeNull();
  });
});

describe('what is too much, or wrong, is refused at its place', () => {
  test.each<[string, object, string, string]>([
    ['2,001 characters', { content: long(2_001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
    ['11 embeds', embeds(...many(11, () => ({ title: 'x' }))), 'embeds', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a description of 4,097',
      embeds({ description: long(4_097) }),
      'embeds.0.description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['a title of 257', embeds({ title: long(257) }), 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a footer of 2,049',
      embeds({ title: 'x', footer: { text: long(2_049) } }),
      'embeds.0.footer.text',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      '6,001 characters in embeds',
      embeds({ description: long(4_096) }, { description: long(1_905) }),
      'embeds.1',
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      '26 fields',
      embeds({ fields: many(26, () => ({ name: 'n', value: 'v' })) }),
      'embeds.0.fields',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a field’s name of 257',
      embeds({ fields: [{ name: long(257), value: 'v' }] }),
      'embeds.0.fields.0.name',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a field’s value of 1,025',
      embeds({ fields: [{ name: 'n', value: long(1_025) }] }),
      'embeds.0.fields.0.value',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an empty field',
      embeds({ fields: [{ name: 'n', value: ' ' }] }),
      'embeds.0.fields.0.value',
      'BASE_TYPE_REQUIRED',
    ],
    ['an embed with nothing in it', embeds({}), 'embeds.0.description', 'BASE_TYPE_REQUIRED'],
    ['an address that is none', embeds({ title: 'x', url: 'here' }), 'embeds.0.url', 'URL_TYPE_INVALID_URL'],
    [
      'an address of another kind',
      embeds({ title: 'x', url: 'ftp://a.b' }),
      'embeds.0.url',
      'URL_TYPE_INVALID_SCHEME',
    ],
    ['a colour beyond white', embeds({ title: 'x', color: 0x1000000 }), 'embeds.0.color', 'NUMBER_TYPE_MAX'],
    ['6 rows', rows(...many(6, (y) => row(button(y)))), 'components', 'BASE_TYPE_MAX_LENGTH'],
    [
      '6 buttons in a row',
      rows(row(...many(6, (x) => button(x)))),
      'components.0.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty row', rows(row()), 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
    ['a button outside of a row', rows(button(1)), 'components.0.type', 'BASE_TYPE_CHOICES'],
    [
      'a label of 81',
      rows(row(button(1, { label: long(81) }))),
      'components.0.components.0.label',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an id of 101',
      rows(row(button(1, { custom_id: long(101) }))),
      'components.0.components.0.custom_id',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'no id',
      rows(row(button(1, { custom_id: '' }))),
      'components.0.components.0.custom_id',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'an id twice',
      rows(row(button(1), button(1))),
      'components.0.components.1.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a link of 513',
      rows(row({ type: 2, style: 5, label: 'x', url: `https://a.b/${long(501)}` })),
      'components.0.components.0.url',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an emoji that is a word',
      rows(row(button(1, { emoji: { name: 'up' } }))),
      'components.0.components.0.emoji.name',
      'BUTTON_COMPONENT_INVALID_EMOJI',
    ],
    [
      'a select beside a button',
      rows(row(button(1), { type: 5, custom_id: 's' })),
      'components.0.components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    ['26 options', select(many(26, option)), 'components.0.components.0.options', 'BASE_TYPE_BAD_LENGTH'],
    [
      'an option twice',
      select([option(1), option(1)]),
      'components.0.components.0.options.1',
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'an option’s label of 101',
      select([option(1, { label: long(101) })]),
      'components.0.components.0.options.0.label',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      '41 components of the newer kind',
      newer(...many(41, () => text('x'))),
      'components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      '4,001 characters of the newer kind',
      newer(text(long(2_000)), text(long(2_001))),
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'the newer kind with content',
      { ...newer(text('x')), content: 'x' },
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    ['a newer component without the flag', rows(text('x')), 'components.0.type', 'BASE_TYPE_CHOICES'],
    [
      'a kind of mention both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions',
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'an unknown kind of mention',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0',
      'BASE_TYPE_CHOICES',
    ],
  ])('%s', (_what, body, place, code) => {
    const { refusal } = judgeMessage(body);
    expect(refusal).toMatchObject({ status: 400, code: 50035, message: 'Invalid Form Body' });
    const found = place
      .split('.')
      .reduce<unknown>((tree, step) => (tree as Record<string, unknown>)[step], refusal?.errors);
    expect(found).toMatchObject({ _errors: [{ code }] });
  });

  test.each<[string, object]>([
    ['nothing', {}],
    ['blanks', { content: ' \n\t' }],
    ['an empty list of embeds', { content: '', embeds: [] }],
  ])('%s is an empty message', (_what, body) => {
    expect(judgeMessage(body).refusal).toEqual(expect.objectContaining({ code: 50006 }) as Refusal);
  });
});
