package io.rankscope.app.feature.index;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.CommitReport;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.DocumentRow;
import io.rankscope.engine.index.IndexInspector;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The documents in the order of the index, and the one that is looked at. FX thread only. */
final class DocumentsViewModel {
  private static final String PLACE = "#";

  private final TaskRunner tasks;
  private final Latest finding;
  private final DocumentViewModel document;
  private final Runnable showAllShards;
  private final ReadOnlyObjectWrapper<Optional<BrowsedRows>> rows =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Integer>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private Optional<InspectedSource> source = Optional.empty();
  private ShardChoice shard = ShardChoice.ALL;

  /**
   * @param showAllShards widens what is looked at, when a document lies in another shard
   */
  DocumentsViewModel(TaskRunner tasks, Runnable showAllShards) {
    this.tasks = tasks;
    this.finding = new Latest(tasks);
    this.document = new DocumentViewModel(tasks);
    this.showAllShards = showAllShards;
  }

  /** The rows of the browser; empty while no index is open. */
  ReadOnlyObjectProperty<Optional<BrowsedRows>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Index of the row that is looked at. */
  ReadOnlyObjectProperty<Optional<Integer>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** What came of the last attempt to go somewhere, when it led nowhere. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** The document that is looked at. */
  DocumentViewModel document() {
    return document;
  }

  /** The path of the shard at {@code ordinal}. */
  String path(int ordinal) {
    return source.map(read -> read.path(ordinal)).orElse("");
  }

  /** Whether some of the documents shown are deleted ones. */
  boolean hasDeleted() {
    return source
        .flatMap(InspectedSource::contents)
        .filter(open -> open.of(shard).deleted() > 0)
        .isPresent();
  }

  /** Shows the documents of the shards of {@code choice}. */
  void show(InspectedSource wanted, ShardChoice choice) {
    if (source.equals(Optional.of(wanted)) && shard.equals(choice)) {
      return;
    }
    clear();
    source = Optional.of(wanted);
    shard = choice;
    long first = 0;
    long size = 0;
    for (ShardReport report : wanted.shards()) {
      long here = report.commit().map(DocumentsViewModel::documents).orElse(0L);
      if (choice.covers(report.ordinal())) {
        size += here;
      } else if (size == 0) {
        first += here;
      }
    }
    BrowsedRows made =
        new BrowsedRows(
            first,
            (int) Math.min(Integer.MAX_VALUE, size),
            (shown, page) -> read(wanted, shown, page));
    rows.set(Optional.of(made));
    if (!made.isEmpty()) {
      select(0);
    }
  }

  private static long documents(CommitReport commit) {
    return commit.passages() + commit.deleted();
  }

  /** Looks at the row at {@code index}. */
  void select(int index) {
    Optional<BrowsedRows> shown = rows.get();
    if (shown.isEmpty() || source.isEmpty() || selected.get().equals(Optional.of(index))) {
      return;
    }
    selected.set(Optional.of(index));
    document.show(source.get(), shown.get().get(index).ordinal());
  }

  /** Goes to the document with the typed id, or with {@code #} before it, to that place. */
  void goTo(String typed) {
    String wanted = typed.strip();
    message.set("");
    if (wanted.startsWith(PLACE)) {
      goToPlace(wanted);
    } else if (!wanted.isEmpty()) {
      goTo(new PassageId(wanted));
    }
  }

  /** Goes to the document {@code id}. */
  void goTo(PassageId id) {
    if (source.isEmpty()) {
      return;
    }
    finding.start(
        Texts.of("index.documents.finding", id.value()),
        source
            .get()
            .asking(
                (pin, progress, cancellation) -> {
                  Optional<DocAddress> found = pin.locate(id);
                  return found.isPresent()
                      ? OptionalLong.of(new IndexInspector(pin).ordinal(found.get()))
                      : OptionalLong.empty();
                }),
        new TaskListener<OptionalLong>() {
          @Override
          public void succeeded(OptionalLong ordinal) {
            if (ordinal.isPresent()) {
              goToOrdinal(ordinal.getAsLong());
            } else {
              message.set(Texts.of("index.documents.no-id", id.value()));
            }
          }

          @Override
          public void failed(Throwable thrown) {
            message.set(FailureText.of(thrown).oneLine());
          }
        });
  }

  /** Shows nothing. */
  void clear() {
    finding.cancel();
    document.clear();
    source = Optional.empty();
    rows.set(Optional.empty());
    selected.set(Optional.empty());
    message.set("");
  }

  private void goToPlace(String typed) {
    try {
      goToOrdinal(Long.parseLong(typed.substring(PLACE.length()).strip()));
    } catch (NumberFormatException e) {
      message.set(Texts.of("index.documents.no-place", typed));
    }
  }

  private void goToOrdinal(long ordinal) {
    if (indexAt(ordinal).isEmpty()) {
      showAllShards.run();
    }
    Optional<Integer> index = indexAt(ordinal);
    if (index.isPresent()) {
      select(index.get());
    } else {
      message.set(Texts.of("index.documents.no-place", PLACE + ordinal));
    }
  }

  private Optional<Integer> indexAt(long ordinal) {
    return rows.get().flatMap(shown -> shown.indexAt(ordinal));
  }

  private void read(InspectedSource from, BrowsedRows shown, List<BrowsedRow> page) {
    long first = page.getFirst().ordinal();
    tasks.start(
        Texts.of("index.documents.reading", Long.toString(first)),
        from.asking(
            (pin, progress, cancellation) -> new IndexInspector(pin).documents(first, page.size())),
        new TaskListener<List<DocumentRow>>() {
          @Override
          public void succeeded(List<DocumentRow> documents) {
            for (int row = 0; row < documents.size(); row++) {
              page.get(row).read(documents.get(row));
            }
            shown.pageDone();
          }

          @Override
          public void failed(Throwable thrown) {
            if (rows.get().equals(Optional.of(shown))) {
              message.set(FailureText.of(thrown).oneLine());
            }
            shown.pageDone();
          }

          @Override
          public void cancelled() {
            shown.pageDone();
          }
        });
  }
}
