package io.rankscope.app.feature.judge;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Cards that were read ahead, so that the next passage stands there when a grade is saved. Confined
 * to the FX thread; the reading happens in tasks.
 */
final class CardShelf implements AutoCloseable {
  /** Cards kept; more than anybody goes back through at a time. */
  private static final int KEPT = 64;

  private final CardReader reader;
  private final Latest now;
  private final Latest ahead;
  private final SequencedMap<PoolItem, Card> cards = new LinkedHashMap<>();
  private boolean readingAhead;

  CardShelf(TaskRunner tasks, CardReader reader) {
    this.reader = reader;
    this.now = new Latest(tasks);
    this.ahead = new Latest(tasks);
  }

  /** Hears what was fetched. */
  interface Fetched {
    void card(Card card);

    void failed(Throwable failure);
  }

  /** The card of {@code item} if it is here already. */
  Optional<Card> find(PoolItem item) {
    return Optional.ofNullable(cards.get(item));
  }

  /** Reads the card of {@code item}, unless another one is fetched before it came. */
  void fetch(PoolItem item, Fetched then) {
    now.start(
        Texts.of("judge.reading"),
        (progress, cancellation) -> reader.read(List.of(item), cancellation),
        new TaskListener<List<Card>>() {
          @Override
          public void succeeded(List<Card> read) {
            keep(read);
            then.card(read.getFirst());
          }

          @Override
          public void failed(Throwable failure) {
            then.failed(failure);
          }
        });
  }

  /** Reads those of {@code items} that are not here, unless it is still busy with others. */
  void fetchAhead(List<PoolItem> items) {
    List<PoolItem> missing = items.stream().filter(item -> !cards.containsKey(item)).toList();
    if (missing.isEmpty() || readingAhead) {
      return;
    }
    readingAhead = true;
    ahead.start(
        Texts.of("judge.reading-ahead"),
        (progress, cancellation) -> reader.read(missing, cancellation),
        new TaskListener<List<Card>>() {
          @Override
          public void succeeded(List<Card> read) {
            readingAhead = false;
            keep(read);
          }

          @Override
          public void failed(Throwable failure) {
            // Told when the card is really wanted: reading it then fails again.
            readingAhead = false;
          }

          @Override
          public void cancelled() {
            readingAhead = false;
          }
        });
  }

  @Override
  public void close() {
    now.cancel();
    ahead.cancel();
  }

  private void keep(List<Card> read) {
    read.forEach(card -> cards.putLast(card.item(), card));
    while (cards.size() > KEPT) {
      Map.Entry<PoolItem, Card> oldest = cards.firstEntry();
      cards.remove(oldest.getKey());
    }
  }
}
