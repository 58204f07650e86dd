/** Shows who is let in and who is not, on a real ledger with a clock moved by hand. */
@NullMarked
package dev.attune.deploy.signin;

import org.jspecify.annotations.NullMarked;
