package io.rankscope.app.feature.index;

import io.rankscope.engine.index.DocumentRow;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A document in the browser, whose contents come when they were read. FX thread only. */
final class BrowsedRow {
  private final long ordinal;
  private final ReadOnlyObjectWrapper<Optional<DocumentRow>> document =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  BrowsedRow(long ordinal) {
    this.ordinal = ordinal;
  }

  /** Its place over all open shards, from 0. */
  long ordinal() {
    return ordinal;
  }

  /** What the document is; empty until it was read. */
  ReadOnlyObjectProperty<Optional<DocumentRow>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  void read(DocumentRow row) {
    document.set(Optional.of(row));
  }
}
