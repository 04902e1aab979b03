package io.rankscope.engine.corpus;

/** A line of exactly two columns with a tab between. */
record TwoColumns(String first, String second) {
  static TwoColumns of(String line, long number) throws BadRecordException {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new BadRecordException("The line has no tab between id and text.", number);
    }
    int next = line.indexOf('\t', tab + 1);
    if (next >= 0) {
      throw new BadRecordException(
          "The line has more than two columns: a second tab stands in the text.", number, next + 1);
    }
    return new TwoColumns(line.substring(0, tab), line.substring(tab + 1));
  }
}
