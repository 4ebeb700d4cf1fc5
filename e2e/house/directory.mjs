/** A small directory of invented services, imported into a place as an operator does it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everycontact } from './program.mjs';

const id = (number) => `0190b000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const organization = { id: id(900), name: 'Ashbourne Advice', description: 'Advice for everybody in Ashbourne.' };
const daily = [{ id: id(800), valid_from: '2020-01-01', freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '08:00', closes_at: '20:00' }];

function service(number, name, description, rest = {}) {
  return {
    id: id(number),
    name,
    description,
    status: 'active',
    url: `https://service-${number}.example/`,
    assured_date: '2026-10-20',
    organization_id: organization.id,
    organization,
    phones: [{ id: id(700 + number), number: `01632 960${String(100 + number)}` }],
    schedules: daily,
    service_at_locations: [],
    ...rest,
  };
}

/** What is in it. */
export const SERVICES = {
  energy: service(1, 'Ashbourne Energy Advice', 'Free help with energy bills. Fuel vouchers for prepayment meters, and advice on gas and electricity.'),
  fuel: service(2, 'Peak Fuel Bank', 'Fuel vouchers for people who cannot top up their prepayment meter. Gas and electricity.'),
  warm: service(3, 'Warm Homes Scheme', 'Energy efficiency advice and the warm home discount for people in fuel poverty.'),
  bills: service(4, 'Household Support Fund', 'Help with energy bills and fuel for people on a low income.'),
  talking: service(5, 'Ashbourne Talking Therapies', 'Free NHS talking therapies for depression, low mood and anxiety. You can refer yourself.'),
  shed: service(6, 'Men’s Shed', 'A place for men over 50 to make things and to meet other men. For anybody who feels lonely.'),
};
export const idOf = (name) => SERVICES[name].id;
export const nameOf = (name) => SERVICES[name].name;

/** Takes the directory into the place, as the operator does, while it is served. */
export async function fillDirectory(place, services = SERVICES) {
  const { folder, url } = place.database;
  const file = join(folder, 'services.json');
  const contents = Object.values(services);
  await writeFile(file, JSON.stringify({ total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length, first_page: true, last_page: true, empty: false, contents }));
  await everycontact(['directory', 'import', file, '--programme', 'healthy-ashbourne', '--apply'], { DATABASE_URL: url }, folder);
}
