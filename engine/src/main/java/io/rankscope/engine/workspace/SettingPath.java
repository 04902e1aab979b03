package io.rankscope.engine.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a setting of a pipeline stands, key by key: {@code legs}, {@code words}, {@code k1}. Items
 * of a list are keys of their position.
 */
public record SettingPath(List<String> keys) {
  public SettingPath {
    keys = List.copyOf(keys);
  }

  public static SettingPath of(String... keys) {
    return new SettingPath(List.of(keys));
  }

  /** What stands below this one under {@code key}. */
  public SettingPath then(String key) {
    List<String> longer = new ArrayList<>(keys);
    longer.add(key);
    return new SettingPath(longer);
  }

  /** Whether this is {@code other} or stands below it. */
  public boolean within(SettingPath other) {
    return keys.size() >= other.keys.size()
        && keys.subList(0, other.keys.size()).equals(other.keys);
  }

  /** The last key. */
  public String name() {
    return keys.getLast();
  }

  /** As failures name places, such as {@code rerank[0].model}. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      if (PipelineSettings.RERANK.equals(keys.getFirst()) && i == 1) {
        words.append('[').append(keys.get(i)).append(']');
      } else {
        words.append(words.isEmpty() ? "" : ".").append(keys.get(i));
      }
    }
    return words.toString();
  }
}
