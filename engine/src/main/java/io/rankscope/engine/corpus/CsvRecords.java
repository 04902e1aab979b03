package io.rankscope.engine.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Groups the lines of a CSV file into records, since a quoted field may hold line breaks.
 *
 * <p>A CSV library that meets a broken quote cannot tell where the next record begins, so this
 * class does: when a quote is not closed, or closed in the middle of a field, or a carriage return
 * stands alone, the record's first line is bad and reading goes on with the line behind it.
 */
final class CsvRecords implements Closeable {
  /** Beyond so many characters a quote counts as not closed; bounds what must be kept. */
  static final int MAX_RECORD_CHARS = 1 << 24;

  private final LineInput lines;
  private final Deque<Line> again = new ArrayDeque<>();
  private long recordLine;

  CsvRecords(LineInput lines) {
    this.lines = lines;
  }

  /** The next record that is not blank, its lines joined by LF. */
  Optional<String> next() throws IOException, BadRecordException {
    for (Line line = nextLine(); line != null; line = nextLine()) {
      recordLine = line.number();
      if (line.bad() != null || !line.text().isBlank()) {
        return Optional.of(record(line));
      }
    }
    return Optional.empty();
  }

  /** The first line of the present record, from 1. */
  long line() {
    return recordLine;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private String record(Line first) throws IOException, BadRecordException {
    List<Line> taken = new ArrayList<>(List.of(first));
    State state = State.FIELD_START.after(first.text());
    long length = first.text().length();
    while (state == State.QUOTED && length <= MAX_RECORD_CHARS) {
      Line next = nextLine();
      if (next == null) {
        break;
      }
      taken.add(next);
      length += next.text().length() + 1;
      state = state.after("\n" + next.text());
    }
    Optional<String> problem = state.problemAtEnd();
    if (problem.isPresent()) {
      for (int i = taken.size() - 1; i > 0; i--) {
        again.addFirst(taken.get(i));
      }
      first.refuseIfBad();
      throw new BadRecordException(problem.get(), first.number());
    }
    StringBuilder text = new StringBuilder();
    for (Line line : taken) {
      line.refuseIfBad();
      text.append(text.isEmpty() ? "" : "\n").append(line.text());
    }
    return text.toString();
  }

  private @Nullable Line nextLine() throws IOException {
    if (!again.isEmpty()) {
      return again.removeFirst();
    }
    if (!lines.advance()) {
      return null;
    }
    try {
      return new Line(lines.text(), lines.number(), null);
    } catch (BadRecordException e) {
      return new Line(lines.lenientText(), lines.number(), e);
    }
  }

  private record Line(String text, long number, @Nullable BadRecordException bad) {
    void refuseIfBad() throws BadRecordException {
      if (bad != null) {
        throw bad;
      }
    }
  }

  /** Where in a record a character stands (RFC 4180, section 2). */
  private enum State {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    QUOTE_IN_QUOTED,
    CLOSED_EARLY,
    STRAY_RETURN;

    State after(String text) {
      State state = this;
      for (int i = 0; i < text.length(); i++) {
        state = state.after(text.charAt(i));
      }
      return state;
    }

    Optional<String> problemAtEnd() {
      return switch (this) {
        case FIELD_START, UNQUOTED, QUOTE_IN_QUOTED -> Optional.empty();
        case QUOTED -> Optional.of("A quote that opens in this record is not closed.");
        case CLOSED_EARLY -> Optional.of("A quote is closed in the middle of a field.");
        case STRAY_RETURN ->
            Optional.of("A carriage return that ends no line stands outside of quotes.");
      };
    }

    private State after(char c) {
      return switch (this) {
        case FIELD_START -> c == '"' ? QUOTED : UNQUOTED.after(c);
        // The library would take a lone CR for the record's end and drop what follows.
        case UNQUOTED -> c == ',' ? FIELD_START : c == '\r' ? STRAY_RETURN : UNQUOTED;
        case QUOTED -> c == '"' ? QUOTE_IN_QUOTED : QUOTED;
        case QUOTE_IN_QUOTED -> c == '"' ? QUOTED : c == ',' ? FIELD_START : CLOSED_EARLY;
        case CLOSED_EARLY, STRAY_RETURN -> this;
      };
    }
  }
}
