/**
 * The proofs that are too long for a build: crashes, several servers, outages, size. Each is a
 * command that prints its table.
 *
 * <p>Knows the sandbox from behind, where the truth stands, and the server as a process. Run by
 * {@code benchmarks/prove}.
 */
@NullMarked
package dev.attune.deploy.proof;

import org.jspecify.annotations.NullMarked;
