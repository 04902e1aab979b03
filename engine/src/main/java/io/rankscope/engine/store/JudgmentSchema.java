package io.rankscope.engine.store;

import java.util.List;

/** The structure of a database of judgments. */
final class JudgmentSchema {
  /** "RSJD" in ASCII. */
  private static final int APPLICATION_ID = 0x52534A44;

  private JudgmentSchema() {}

  static final Schema SCHEMA = new Schema(APPLICATION_ID, "judgments", List.of(events(), pools()));

  private static Migration events() {
    return Migration.to(
        1,
        """
        CREATE TABLE judgment_event (
          id TEXT NOT NULL PRIMARY KEY,
          at_micros INTEGER NOT NULL,
          judge TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('human', 'model', 'gold', 'adjudicated')),
          collection TEXT NOT NULL,
          query_set TEXT NOT NULL,
          query_id TEXT NOT NULL,
          passage_id TEXT NOT NULL,
          action TEXT NOT NULL CHECK (action IN
            ('grade', 'cannot-judge', 'later', 'undecided', 'retract', 'restore')),
          grade INTEGER,
          reason TEXT,
          target TEXT,
          note TEXT NOT NULL,
          spans TEXT NOT NULL,
          query_hash TEXT,
          passage_hash TEXT,
          source_fingerprint TEXT,
          guideline_version TEXT,
          task_list TEXT,
          pipeline TEXT,
          rank INTEGER,
          active_millis INTEGER NOT NULL,
          checksum INTEGER NOT NULL,
          CHECK ((action = 'grade') = (grade IS NOT NULL)),
          CHECK ((action IN ('retract', 'restore')) = (target IS NOT NULL))
        ) STRICT\
        """,
        """
        CREATE INDEX judgment_event_by_pair ON judgment_event
          (collection, query_set, query_id, passage_id, judge, kind)\
        """,
        "CREATE INDEX judgment_event_by_judge ON judgment_event (judge, kind, at_micros, id)",
        "CREATE INDEX judgment_event_by_time ON judgment_event (at_micros, id)",
        """
        CREATE TRIGGER judgment_event_never_changes BEFORE UPDATE ON judgment_event
        BEGIN SELECT raise(ABORT, 'judgment events are never changed'); END\
        """,
        """
        CREATE TRIGGER judgment_event_never_goes BEFORE DELETE ON judgment_event
        BEGIN SELECT raise(ABORT, 'judgment events are never deleted'); END\
        """);
  }

  private static Migration pools() {
    return Migration.to(
        2,
        """
        CREATE TABLE pool (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          collection TEXT NOT NULL,
          query_set TEXT NOT NULL,
          depth INTEGER NOT NULL,
          seed INTEGER NOT NULL
        ) STRICT\
        """,
        """
        CREATE TABLE pool_run (
          pool INTEGER NOT NULL REFERENCES pool (id),
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          PRIMARY KEY (pool, position)
        ) STRICT\
        """,
        """
        CREATE TABLE pool_item (
          pool INTEGER NOT NULL REFERENCES pool (id),
          position INTEGER NOT NULL,
          query_id TEXT NOT NULL,
          passage_id TEXT NOT NULL,
          sources TEXT NOT NULL,
          PRIMARY KEY (pool, position),
          UNIQUE (pool, query_id, passage_id)
        ) STRICT\
        """);
  }
}
