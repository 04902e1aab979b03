package io.rankscope.engine.workspace;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that knows where it is, for failures that the library gives no place. */
final class PlacedParser implements Parser {
  private final Parser parser;
  private Optional<Mark> place = Optional.empty();

  PlacedParser(Parser parser) {
    this.parser = parser;
  }

  /** Where what was read last begins. */
  Optional<Mark> place() {
    return place;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    place = event.getStartMark();
    return event;
  }
}
