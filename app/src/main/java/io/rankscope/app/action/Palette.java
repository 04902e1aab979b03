package io.rankscope.app.action;

import io.rankscope.app.support.icon.Icons;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds what the person may mean: the actions to be had now, and what providers offer. FX thread
 * only.
 */
public final class Palette {
  private static final int LONGEST = 60;

  private final ActionRegistry actions;
  private final Supplier<String> screen;
  private final List<PaletteProvider> providers = new ArrayList<>();

  /**
   * @param screen id of the screen in front
   */
  public Palette(ActionRegistry actions, Supplier<String> screen) {
    this.actions = actions;
    this.screen = screen;
  }

  /** An item with how well it fits. */
  public record Found(PaletteItem item, FuzzyMatch match) {}

  /** Adds what {@code provider} offers after the actions. */
  public void add(PaletteProvider provider) {
    providers.add(provider);
  }

  /** What fits {@code typed}, best first; with nothing typed, all actions in their own order. */
  public List<Found> find(String typed) {
    Stream<PaletteItem> offered =
        Stream.concat(
            actions.on(screen.get()).stream()
                .filter(action -> action.available().get())
                .map(this::item),
            providers.stream().flatMap(provider -> provider.offer(typed).stream()));
    return offered
        .flatMap(item -> match(typed, item).stream())
        .sorted(Comparator.comparingInt((Found found) -> found.match().score()).reversed())
        .limit(LONGEST)
        .toList();
  }

  /** By its text or, where that fits better, by other words. */
  private static Optional<Found> match(String typed, PaletteItem item) {
    Optional<Found> byText = FuzzyMatch.of(typed, item.text()).map(match -> new Found(item, match));
    int scored = byText.map(found -> found.match().score()).orElse(0);
    return OtherWords.of(typed, item.text(), item.words())
        .filter(other -> other.score() > scored)
        .map(
            other ->
                new Found(
                    item.withDetail(String.join(", ", other.found())),
                    new FuzzyMatch(other.score(), new BitSet())))
        .or(() -> byText);
  }

  private PaletteItem item(Action action) {
    return new PaletteItem(
        action.icon().orElse(Icons.NEXT),
        action.text(),
        action.words(),
        "",
        actions.shortcuts(action),
        action::run);
  }
}
