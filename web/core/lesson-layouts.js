/** What crosses between C++ and JavaScript for the lesson alone, as cpp/fields.def names it. */
export * from '#lesson-layouts';
