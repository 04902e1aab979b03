package io.rankscope.engine.corpus;

/** The layouts in which a corpus can stand on disk, each plain or gzip-compressed. */
public enum CorpusFormat {
  /** A BEIR folder, or its {@code corpus.jsonl}. */
  BEIR,
  /** One JSON object a line. */
  JSONL,
  /** {@code id TAB text}, no header and no quoting. */
  MSMARCO,
  /** SGML-like documents between {@code <DOC>} and {@code </DOC>}. */
  TREC,
  /** Comma-separated values under a header. */
  CSV
}
