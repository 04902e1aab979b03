package io.rankscope.app.support.settings;

import tools.jackson.core.type.TypeReference;

/**
 * Something the program remembers.
 *
 * @param name what it is called in the file, such as {@code window.width}
 * @param type what Jackson reads it as
 * @param initial its value until the person chooses another
 */
public record SettingKey<T>(String name, TypeReference<T> type, T initial) {}
