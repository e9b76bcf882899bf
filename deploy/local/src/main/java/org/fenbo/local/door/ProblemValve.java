package org.fenbo.local.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Tomcat refuses some requests before any filter receives them, for instance {@code %zz}. This valve answers these
 * requests with a problem instead of an HTML page.
 */
public class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(DoorProblem.TYPE);
            response.getOutputStream()
                    .write(DoorProblem.of(response.getStatus()).json().getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            LoggerFactory.getLogger(ProblemValve.class).debug("The caller closed the connection", e);
        }
    }
}
