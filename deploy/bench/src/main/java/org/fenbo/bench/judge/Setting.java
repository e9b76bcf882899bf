package org.fenbo.bench.judge;

import java.util.List;
import java.util.Map;

/**
 * The conditions of a measurement. Lines with different settings can't be compared.
 *
 * @param layout the layout of the platform: separate or together
 * @param jvm flags of each Java process, for example for heap and compilers
 * @param seed the seed of all random choices
 * @param commit the commit of the checkout
 */
public record Setting(String layout, Map<String, List<String>> jvm, long seed, String commit) {}
