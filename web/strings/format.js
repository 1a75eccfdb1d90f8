/**
 * Numbers for readers, by Intl: grouped, with a true minus sign, and in powers of ten where digits
 * would run away.
 */

/** @typedef {ReturnType<typeof numbersIn>} Numbers */

/** The digits of a tick: at least, and at most. */
const tickDigits = 3;
const mostTickDigits = 6;

/** Significant digits of a value down to that of a step. @param {number} step @param {number} value */
const digitsTo = (step, value) =>
  value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step)) + 1;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const narrowSpace = '\u202f';

/** @param {number} exponent */
export const powerOfTen = (exponent) =>
  `10${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((d) => superscripts[Number(d)]).join('')}`;

/**
 * How a language writes numbers. Formatters are costly to make and are kept: make this once a
 * catalogue.
 * @param {string} locale as Intl knows it
 */
export function numbersIn(locale) {
  /** @type {Map<number, Intl.NumberFormat>} */
  const formats = new Map();
  const plurals = new Intl.PluralRules(locale);
  const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });
  const example = new Intl.NumberFormat(locale).formatToParts(-1_234_567);
  const group = example.find(({ type }) => type === 'group')?.value ?? narrowSpace;
  const minus = example.find(({ type }) => type === 'minusSign')?.value ?? '-';

  /** @param {number} value @param {number} digits */
  const significant = (value, digits) => {
    let format = formats.get(digits);
    if (!format) {
      format = new Intl.NumberFormat(locale, { maximumSignificantDigits: digits });
      formats.set(digits, format);
    }
    // By what the number is, as in powers of ten; Intl goes by its shortest name: 1.005 is less.
    const rounded = Number(value.toPrecision(digits));
    return format.format(rounded).replaceAll(group, narrowSpace).replace(minus, '−');
  };

  /**
   * A number to so many significant digits: 83 684, −0.1 or 1.35 × 10⁶.
   * @param {number} value
   * @param {number} [digits]
   * @param {number} [large] from here on in powers of ten, if not from 10⁷ on
   */
  const formatNumber = (value, digits = 4, large = 1e7) => {
    // What no longer fits a number, when a run is about to diverge.
    if (!Number.isFinite(value)) {
      return value < 0 ? `< −${powerOfTen(308)}` : `> ${powerOfTen(308)}`;
    }
    const magnitude = Math.abs(value);
    if (magnitude !== 0 && (magnitude >= Math.min(large, 1e7) || magnitude < 1e-4)) {
      const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
      return `${significant(Number(mantissa), digits)} × ${powerOfTen(Number(exponent))}`;
    }
    // + 0 makes −0 the zero that it is to a reader.
    return significant(value + 0, digits);
  };

  /** @param {number} value @param {number} digits */
  const shortNumber = (value, digits) => {
    const size = Math.abs(value);
    if (size >= 1e9 || (size !== 0 && size < 1e-4)) {
      return formatNumber(value, digits).replaceAll(' ', '');
    }
    if (size >= 1e6) return `${formatNumber(value / 1e6, digits)}M`;
    if (size >= 1e4) return `${formatNumber(value / 1e3, digits)}k`;
    return formatNumber(value, digits);
  };

  return {
    formatNumber,

    /**
     * A number as a factor or as a term behind another sign: in brackets if it is negative.
     * @param {number} value
     * @param {number} [digits]
     */
    formatTerm: (value, digits) =>
      value < 0 ? `(${formatNumber(value, digits)})` : formatNumber(value, digits),

    /**
     * A cost J, to one digit more than other numbers, and to its last whole digit.
     * @param {number} value
     */
    formatCost: (value) => formatNumber(value, withWhole(value, 5)),

    /** @param {number} value a whole number */
    formatCount: (value) => formatNumber(value, 8),

    /**
     * 0.18 → 18 %
     * @param {number} ratio
     * @param {number} [digits]
     */
    formatPercent: (ratio, digits = 2) => `${formatNumber(100 * ratio, digits)} %`,

    /**
     * A number on an axis, as short as it can be: 80000 → 80k, 1.2e6 → 1.2M, 5e11 → 5×10¹¹. It has as
     * many digits as tell it from the next one. Where that would be too many, the first is written
     * out, and of the others what they add to it.
     * @param {number} value
     * @param {{first: number, step: number}} [ticks] of the axis
     */
    formatTick(value, ticks) {
      if (!ticks) return shortNumber(value, tickDigits);
      const { first, step } = ticks;
      const digits = Math.max(tickDigits, digitsTo(step, value));
      if (Math.max(digits, digitsTo(step, first)) <= mostTickDigits) {
        return shortNumber(value, digits);
      }
      if (value === first) return formatNumber(value, Math.min(digits, 15)).replaceAll(' ', '');
      return `+${shortNumber(Number((value - first).toPrecision(tickDigits)), tickDigits)}`;
    },

    /**
     * The form of a word that a count asks for.
     * @param {number} count
     * @param {Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} forms
     */
    plural: (count, forms) => forms[plurals.select(count)] ?? forms.other,

    /**
     * As `plural`, for the place in an order: 1st, 2nd.
     * @param {number} count
     * @param {Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} forms
     */
    ordinal: (count, forms) => forms[ordinals.select(count)] ?? forms.other,
  };
}

/** English's own, for the English catalogue: all else takes its catalogue's `numbers`. */
export const englishNumbers = numbersIn('en');
export const { formatNumber, formatTerm, formatCost, formatCount, formatPercent, plural, ordinal } =
  englishNumbers;

/** @param {number} value not 0 */
export const decadeOf = (value) => Math.floor(Math.log10(Math.abs(value)));

/**
 * At least the digits before the decimal point of a number that is written without a power of ten.
 * @param {number} value
 * @param {number} digits
 */
export const withWhole = (value, digits) =>
  value !== 0 && Math.abs(value) < 1e7 ? Math.max(digits, decadeOf(value) + 1) : digits;

/**
 * A written number as an operand behind another sign: in brackets if it is negative.
 * @param {string} text
 */
export const bracketed = (text) => (text.startsWith('−') ? `(${text})` : text);

/**
 * A factor near 1: three digits, or as many as tell it from 1.
 * @param {number} factor
 */
export function formatFactor(factor) {
  const distance = Math.abs(Math.abs(factor) - 1);
  const places = distance === 0 ? 0 : 1 - Math.floor(Math.log10(distance));
  const digits = Math.abs(factor) < 1 ? places : places + 1;
  return formatNumber(factor, Math.min(Math.max(digits, 3), 10));
}

/**
 * A number of updates: in full as long as that can be read.
 * @param {number} count
 */
export const formatUpdates = (count) => formatNumber(count, count < 1e5 ? 8 : 3);

/**
 * For a text field: what parses back to the same number, as few digits as that takes.
 * @param {number} value
 */
export const editable = (value) => String(value).replaceAll('-', '−');

/**
 * Rounded for a text field that someone dragged rather than typed.
 * @param {number} value
 * @param {number} [digits]
 */
export const rounded = (value, digits = 4) => Number(value.toPrecision(digits));
