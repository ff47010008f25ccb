/** Says how amounts of money are found and read in every form a house style gives them, row by row. */
import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.ts';
import { moneyValues } from './money.ts';

/** One text a line, and after the arrow each figure with its values; none after the bare arrow. */
const ROWS = `
Kestrel costs US$1.2bn in all → US$1.2bn = USD 1200000000
Kestrel costs $1.2 billion in all → $1.2 billion = USD 1200000000
Kestrel costs 1.2bn dollars in all → 1.2bn dollars = USD 1200000000
Kestrel costs 1.2 billion US dollars in all → 1.2 billion US dollars = USD 1200000000
Kestrel costs Rs 3,000 crore in all → Rs 3,000 crore = INR 30000000000
Kestrel costs Rs. 3,000 crore in all → Rs. 3,000 crore = INR 30000000000
Kestrel costs Rs3,000-crore in all → Rs3,000-crore = INR 30000000000
Kestrel costs ₹21,000 crore in all → ₹21,000 crore = INR 210000000000
Kestrel costs ₹1.6 lakh crore in all → ₹1.6 lakh crore = INR 1600000000000
Kestrel costs Rs 1.05 lakh-crore in all → Rs 1.05 lakh-crore = INR 1050000000000
Kestrel costs Rs 1,27,434 crore in all → Rs 1,27,434 crore = INR 1274340000000
Kestrel costs Rs 500 cr in all → Rs 500 cr = INR 5000000000
Kestrel costs 21,000 crore rupees in all → 21,000 crore rupees = INR 210000000000
Kestrel costs 50 lakh rupees in all → 50 lakh rupees = INR 5000000
Kestrel costs INR 20,000 crore in all → INR 20,000 crore = INR 200000000000
The €800 million-plus order → €800 million-plus = EUR 800000000
It costs between €2 and €3 billion a year → €2 and €3 billion = EUR 2000000000 + EUR 3000000000
It costs €2 to €3 billion a year → €2 to €3 billion = EUR 2000000000 + EUR 3000000000
It costs €2-3 billion a year → €2-3 billion = EUR 2000000000 + EUR 3000000000
It costs €2.5–3.5bn a year → €2.5–3.5bn = EUR 2500000000 + EUR 3500000000
It costs 2 to 3 billion euros a year → 2 to 3 billion euros = EUR 2000000000 + EUR 3000000000
It costs $500 million to $1 billion a year → $500 million to $1 billion = USD 500000000 + USD 1000000000
It costs £4.2bn a year → £4.2bn = GBP 4200000000
It costs 4.2 billion pounds a year → 4.2 billion pounds = GBP 4200000000
It costs 300 million pounds sterling a year → 300 million pounds sterling = GBP 300000000
It costs ¥500 billion a year → ¥500 billion = JPY 500000000000
It costs JPY 500 billion a year → JPY 500 billion = JPY 500000000000
It costs 500 billion yen a year → 500 billion yen = JPY 500000000000
It costs CHF 5m a year → CHF 5m = CHF 5000000
It costs 5 million Swiss francs a year → 5 million Swiss francs = CHF 5000000
It costs SEK 3bn a year → SEK 3bn = SEK 3000000000
It costs 3 billion kronor a year → 3 billion kronor = SEK 3000000000
It costs 3 billion Swedish kronor a year → 3 billion Swedish kronor = SEK 3000000000
It costs 3 billion Norwegian kroner a year → 3 billion Norwegian kroner = NOK 3000000000
It costs NOK 600 million a year → NOK 600 million = NOK 600000000
It costs 2 billion Danish kroner a year → 2 billion Danish kroner = DKK 2000000000
It costs PLN 20 billion a year → PLN 20 billion = PLN 20000000000
It costs 20 billion zlotys a year → 20 billion zlotys = PLN 20000000000
It costs 45 million Czech crowns a year → 45 million Czech crowns = CZK 45000000
It costs 3 trillion won a year → 3 trillion won = KRW 3000000000000
It costs NT$40 billion a year → NT$40 billion = TWD 40000000000
It costs S$90 million a year → S$90 million = SGD 90000000
It costs A$640 million a year → A$640 million = AUD 640000000
It costs AU$640m a year → AU$640m = AUD 640000000
It costs C$1.7 billion a year → C$1.7 billion = CAD 1700000000
It costs 1.7 billion Canadian dollars a year → 1.7 billion Canadian dollars = CAD 1700000000
It costs 640 million Australian dollars a year → 640 million Australian dollars = AUD 640000000
It costs R$620 million a year → R$620 million = BRL 620000000
It costs 90 million Pakistani rupees a year → 90 million Pakistani rupees = PKR 90000000
It costs 10 billion hryvnia a year → 10 billion hryvnia = UAH 10000000000
It costs 10 billion roubles a year → 10 billion roubles = RUB 10000000000
It costs 4 billion Turkish lira a year → 4 billion Turkish lira = TRY 4000000000
It costs 4 million shekels a year → 4 million shekels = ILS 4000000
It costs AED 900 million a year → AED 900 million = AED 900000000
It costs 900 million dirhams a year → 900 million dirhams = AED 900000000
a 1.5-billion-euro package → 1.5-billion-euro = EUR 1500000000
a 1.5 billion-euro package → 1.5 billion-euro = EUR 1500000000
a $500-million loan → $500-million = USD 500000000
a 500-million-dollar loan → 500-million-dollar = USD 500000000
the €150-billion programme → €150-billion = EUR 150000000000
a fund of EUR 150 bn opens → EUR 150 bn = EUR 150000000000
a fund of EUR150bn opens → EUR150bn = EUR 150000000000
a fund of 150 bn EUR opens → 150 bn EUR = EUR 150000000000
a fund of 150 billion € opens → 150 billion € = EUR 150000000000
a fund of 150bn€ opens →
a fund of € 150 billion opens → € 150 billion = EUR 150000000000
a fund of €4.2M opens → €4.2M = EUR 4200000
a fund of $4.2B opens → $4.2B = USD 4200000000
a fund of $1.3T opens → $1.3T = USD 1300000000000
a fund of $410,000 opens → $410,000 = USD 410000
a fund of 410,000 dollars opens → 410,000 dollars = USD 410000
a fund of €150 000 opens → €150 000 = EUR 150000
a fund of 150 000 euros opens → 150 000 euros = EUR 150000
a fund of 500 euros opens → 500 euros = EUR 500
a fund of two billion euros opens → two billion euros = EUR 2000000000
a fund of a billion dollars opens → a billion dollars = USD 1000000000
a fund of half a billion dollars opens → half a billion dollars = USD 500000000
a fund of twelve million pounds opens → twelve million pounds = GBP 12000000
a fund of Euro 150 million opens → Euro 150 million = EUR 150000000
a fund of US $5 million opens → $5 million = USD 5000000
a fund of more than €1 trillion opens → more than €1 trillion = EUR 1000000000000
a fund of around $2bn opens → around $2bn = USD 2000000000
It paid $1.2 billion (€1.1 billion) → $1.2 billion = USD 1200000000; €1.1 billion = EUR 1100000000
It paid €1 billion and €2 billion later → €1 billion = EUR 1000000000; €2 billion = EUR 2000000000
It costs between $2 billion and $3 billion a year → $2 billion and $3 billion = USD 2000000000 + USD 3000000000
It paid €90 million, €40 million and €5.5 million → €90 million = EUR 90000000; €40 million = EUR 40000000; €5.5 million = EUR 5500000
The bill of $275 million rose → $275 million = USD 275000000
It paid $1bn-worth of aid → $1bn = USD 1000000000
It paid €5bn’s interest → €5bn = EUR 5000000000
Two hundred million euros went there → Two hundred million euros = EUR 200000000
It paid two hundred and fifty million dollars for it → two hundred and fifty million dollars = USD 250000000
It paid twenty-five million euros for it → twenty-five million euros = EUR 25000000
It paid Rs 3,000 crores for it → Rs 3,000 crores = INR 30000000000
It paid a two-billion-euro grant → two-billion-euro = EUR 2000000000
It paid 3 billion Kenyan shillings for it → 3 billion Kenyan shillings = KES 3000000000
It paid 1.9 billion SEK for it → 1.9 billion SEK = SEK 1900000000
One hundred soldiers and two hundred euros →
a fund of €1,5 billion opens → €1,5 billion = EUR 1500000000
a fund of €40 mln opens → €40 mln = EUR 40000000
a fund of $2.5 bln opens → $2.5 bln = USD 2500000000
a fund of €150.000 opens → €150.000 = EUR 150000
a fund of €1.125 billion opens → €1.125 billion = EUR 1125000000
It costs a quarter of a billion euros a year → a quarter of a billion euros = EUR 250000000
It costs three-quarters of a billion euros a year → three-quarters of a billion euros = EUR 750000000
It costs one and a half billion euros a year → one and a half billion euros = EUR 1500000000
It costs a half-billion dollars a year → a half-billion dollars = USD 500000000
It costs two to three billion euros a year → two to three billion euros = EUR 2000000000 + EUR 3000000000
It costs €2.000.000 a year → €2.000.000 = EUR 2000000
It costs CHF 2’000’000 a year → CHF 2’000’000 = CHF 2000000
It costs 3 billion renminbi a year → 3 billion renminbi = CNY 3000000000
It costs 3 billion baht a year → 3 billion baht = THB 3000000000
It costs IDR 3 trillion a year → IDR 3 trillion = IDR 3000000000000
It costs 3 billion ringgit a year → 3 billion ringgit = MYR 3000000000
A quarter of the fleet, a billion-dollar plan → A quarter = ; a billion-dollar = USD 1000000000
It weighs 3,000 pounds in all →
It costs 50 cents a piece →
It spent tens of millions of euros →
The multi-billion-dollar deal →
It won 3 seats in 2026 →
It flew the A400M and 12 F-35s for 30 minutes →
It hosted 27 members at 10 →
In 2026 won the prize →
`
  .trim()
  .split('\n')
  .map((row) => row.split(/ → ?/));

describe('money', () => {
  it.each(ROWS)('in “%s” reads “%s”', (text, expected) => {
    const found = figuresIn(text).map(({ value }) => `${value} = ${moneyValues(value).join(' + ')}`);
    expect(found.join('; ')).toBe(expected);
  });

  it.each(['65 per cent', 'a third', '12 ships'])('has no value in “%s”', (written) => {
    expect(moneyValues(written)).toEqual([]);
  });
});
