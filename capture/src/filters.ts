/** What a service must be: what the worker sets, what the server is asked, and what the list on the phone can tell. */
import { h } from './dom';
import { selectField, tileGroup } from './tiles';
import type { Listed, Shortlist } from './shortlist';
import type { Words } from './words';

export interface Filters {
  /** As it is typed: it is read when it is asked. */
  age: string;
  only: string[];
  ways: string[];
  access: string[];
  language: string;
}

/** A choice with its words. */
export interface Choice {
  slug: string;
  label: string;
}

export const noFilters = (): Filters => ({ age: '', only: [], ways: [], access: [], language: '' });

const ageIn = ({ age }: Filters): number | null => (/^\d{1,3}$/.test(age) && Number(age) <= 120 ? Number(age) : null);

/** As the server takes them. */
export const filtersAsked = (filters: Filters) => ({ age: ageIn(filters), open_now: filters.only.includes('open_now'), free: filters.only.includes('free'), language: filters.language || null, access: filters.access, ways: filters.ways });

const counted = (filters: Filters): number => (ageIn(filters) === null ? 0 : 1) + (filters.language === '' ? 0 : 1) + [filters.only, filters.ways, filters.access].filter((list) => list.length > 0).length;

/** Whether something is asked that only the server can tell. */
export const unapplied = ({ only, access, language }: Filters): boolean => only.includes('open_now') || access.length > 0 || language !== '';

/** Whether a service of the list is as it must be, as far as the list says. */
export const passes = ({ ways, free }: Listed, filters: Filters): boolean => (filters.ways.length === 0 || filters.ways.some((way) => ways.includes(way))) && (free || !filters.only.includes('free'));

/** The person, whose age is known if it was typed. */
export const aged = <P extends { age: number | null }>(person: P, filters: Filters): P => ({ ...person, age: ageIn(filters) ?? person.age });

/** The filters, folded away. What is offered of ways, access and languages stands in the list on the phone, once that has come. */
export function filtersView({ say }: Words, filters: Filters, offered: () => Promise<Shortlist['offered'] | undefined>, changed: () => void, off: () => void): HTMLElement {
  const summary = h('summary', { id: 'filters-title' });
  const told = (): void => {
    const count = counted(filters);
    summary.textContent = count === 0 ? say('filters') : say('filters-set', { count });
    clear.hidden = count === 0;
  };
  const set = (part: Partial<Filters>): void => {
    Object.assign(filters, part);
    told();
    changed();
  };
  const age = h('input', { type: 'text', inputmode: 'numeric', id: 'filter-age', maxlength: 3, autocomplete: 'off', oninput: () => void (filters.age = age.value.trim()), onchange: () => set({}) });
  age.value = filters.age;
  const group = (name: 'only' | 'ways' | 'access', legend: string, choices: Choice[]): HTMLElement => tileGroup({ id: `filter-${name}`, legend, kind: 'checkbox', choices, chosen: filters[name], small: true, onchange: (chosen) => set({ [name]: chosen }) });
  const clear = h('button', { type: 'button', class: 'link-button', id: 'filters-off', onclick: off }, say('filters-off'));
  let whole = false;
  const fill = async (): Promise<void> => {
    const more = view.open && !whole && (await offered());
    if (whole || !more || more.ways.length === 0) return;
    whole = true;
    const languages = [{ slug: '', label: say('filter-any') }, ...more.languages];
    clear.before(group('ways', say('filter-ways'), more.ways), group('access', say('filter-access'), more.access), selectField({ id: 'filter-language', label: say('filter-language'), choices: languages, chosen: filters.language, onchange: (language) => set({ language }) }));
  };
  told();
  const view = h(
    'details',
    { class: 'filters', open: counted(filters) > 0, ontoggle: () => void fill() },
    summary,
    h('div', { class: 'field' }, h('label', { for: 'filter-age' }, say('filter-age')), age),
    group('only', say('filter-only'), [{ slug: 'open_now', label: say('filter-open') }, { slug: 'free', label: say('filter-free') }]),
    clear,
  );
  return view;
}
