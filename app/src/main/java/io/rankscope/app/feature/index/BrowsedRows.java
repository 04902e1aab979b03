package io.rankscope.app.feature.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.ObservableListBase;

/**
 * The rows of the browser, of which only those looked at are in memory: a page is asked for when
 * one of its rows is, and the pages not looked at for longest are forgotten. FX thread only.
 */
final class BrowsedRows extends ObservableListBase<BrowsedRow> {
  /** Rows that are read together. */
  static final int PAGE = 100;

  private static final int PAGES_KEPT = 50;
  private static final int PAGES_WAITING = 4;

  private final long first;
  private final int size;
  private final BiConsumer<BrowsedRows, List<BrowsedRow>> read;
  private final Map<Integer, List<BrowsedRow>> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private boolean reading;

  /**
   * @param first ordinal of the first row
   * @param size how many rows there are
   * @param read begins to read a page, and calls {@link #pageDone} when it ended
   */
  BrowsedRows(long first, int size, BiConsumer<BrowsedRows, List<BrowsedRow>> read) {
    this.first = first;
    this.size = size;
    this.read = read;
  }

  @Override
  public BrowsedRow get(int index) {
    int page = index / PAGE;
    List<BrowsedRow> rows = pages.get(page);
    if (rows == null) {
      rows = made(page);
      pages.put(page, rows);
      want(page);
      forgetOldest();
    }
    return rows.get(index % PAGE);
  }

  @Override
  public int size() {
    return size;
  }

  /** The index of a row is known without looking at the rows before it. */
  @Override
  public int indexOf(Object row) {
    if (row instanceof BrowsedRow browsed) {
      long index = browsed.ordinal() - first;
      return index >= 0 && index < size ? (int) index : -1;
    }
    return -1;
  }

  @Override
  public boolean contains(Object row) {
    return indexOf(row) >= 0;
  }

  /** Itself only: comparing row by row would read the whole index. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** The index of the row at {@code ordinal}; empty when it is not among these rows. */
  Optional<Integer> indexAt(long ordinal) {
    long index = ordinal - first;
    return index >= 0 && index < size ? Optional.of((int) index) : Optional.empty();
  }

  /** The page that was being read was read, or failed. */
  void pageDone() {
    reading = false;
    readNext();
  }

  private List<BrowsedRow> made(int page) {
    List<BrowsedRow> rows = new ArrayList<>();
    for (int index = page * PAGE; index < Math.min(size, (page + 1) * PAGE); index++) {
      rows.add(new BrowsedRow(first + index));
    }
    return Collections.unmodifiableList(rows);
  }

  private void want(int page) {
    waiting.addFirst(page);
    if (waiting.size() > PAGES_WAITING) {
      // Scrolled past before it could be read; asked for anew when it is looked at again.
      pages.remove(waiting.removeLast());
    }
    readNext();
  }

  private void readNext() {
    if (reading || waiting.isEmpty()) {
      return;
    }
    List<BrowsedRow> rows = pages.get(waiting.removeFirst());
    if (rows != null) {
      reading = true;
      read.accept(this, rows);
    }
  }

  private void forgetOldest() {
    if (pages.size() > PAGES_KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
  }
}
