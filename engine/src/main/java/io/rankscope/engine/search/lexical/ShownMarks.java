package io.rankscope.engine.search.lexical;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.search.lexical.OffsetHighlighter.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of one passage, gathered field by field in the texts that are shown. */
final class ShownMarks {
  private static final String TERM = "term";
  private static final String PHRASE = "phrase";
  private final List<Mark> title = new ArrayList<>();
  private final List<Mark> text = new ArrayList<>();

  void addTitle(List<Mark> marks) {
    title.addAll(marks);
  }

  /** Adds marks of a field that begins at {@code start} of the text shown. */
  void addText(int start, List<Mark> marks) {
    marks.forEach(
        mark -> text.add(new Mark(mark.start() + start, mark.end() + start, mark.phrase())));
  }

  /** Adds marks in title, newline and text. */
  void addJoined(Passage passage, List<Mark> marks) {
    int end = passage.title().length();
    for (Mark mark : marks) {
      if (mark.start() < end) {
        title.add(new Mark(mark.start(), Math.min(mark.end(), end), mark.phrase()));
      }
      if (mark.end() > end + 1) {
        int start = Math.max(mark.start(), end + 1);
        text.add(new Mark(start - end - 1, mark.end() - end - 1, mark.phrase()));
      }
    }
  }

  /** What is marked, without overlap: a phrase goes before the terms in it. */
  List<Highlight> highlights(Passage passage) {
    List<Highlight> highlights = new ArrayList<>();
    add(highlights, Highlight.TITLE, passage.title().length(), title);
    add(highlights, Highlight.TEXT, passage.text().length(), text);
    return highlights;
  }

  private static void add(List<Highlight> highlights, String field, int length, List<Mark> marks) {
    List<Mark> phrases = merged(marks.stream().filter(Mark::phrase).toList());
    List<Mark> all = new ArrayList<>(phrases);
    for (Mark term : merged(marks.stream().filter(mark -> !mark.phrase()).toList())) {
      all.addAll(outside(term, phrases));
    }
    all.sort(Comparator.comparingInt(Mark::start));
    for (Mark mark : all) {
      int end = Math.min(mark.end(), length);
      if (mark.start() < end) {
        highlights.add(new Highlight(field, mark.start(), end, mark.phrase() ? PHRASE : TERM));
      }
    }
  }

  /** The same stretches in order, those that overlap as one. */
  private static List<Mark> merged(List<Mark> marks) {
    List<Mark> merged = new ArrayList<>();
    for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      Mark last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && mark.start() < last.end()) {
        merged.set(
            merged.size() - 1,
            new Mark(last.start(), Math.max(last.end(), mark.end()), mark.phrase()));
      } else if (mark.start() < mark.end()) {
        merged.add(mark);
      }
    }
    return merged;
  }

  /** The parts of {@code term} that no phrase covers. */
  private static List<Mark> outside(Mark term, List<Mark> phrases) {
    List<Mark> parts = new ArrayList<>();
    int from = term.start();
    for (Mark phrase : phrases) {
      if (phrase.end() <= from || phrase.start() >= term.end()) {
        continue;
      }
      if (from < phrase.start()) {
        parts.add(new Mark(from, phrase.start(), false));
      }
      from = phrase.end();
    }
    if (from < term.end()) {
      parts.add(new Mark(from, term.end(), false));
    }
    return parts;
  }
}
