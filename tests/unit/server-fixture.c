/* SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "server-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Talks to tests/server/fault_server.py, which says there what it does. */
struct _Server
{
  GSubprocess *process;
  JsonParser *ports;
};

/* What the server is told, or asked, beside what is tested: in the simplest way, and waiting. */
static JsonObject *
control (Server     *self,
         JsonParser *parser,
         const char *path)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GOutputStream) answer = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *request = g_strdup_printf ("GET %s HTTP/1.0\r\n\r\n", path);
  JsonObject *ports = json_node_get_object (json_parser_get_root (self->ports));
  GOutputStream *output;
  GInputStream *input;
  const char *body;

  g_socket_client_set_enable_proxy (client, FALSE);
  connection = g_socket_client_connect_to_host (client, "127.0.0.1",
                                                json_object_get_int_member (ports, "http"), NULL, &error);
  g_assert_no_error (error);
  output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  input = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  g_output_stream_write_all (output, request, strlen (request), NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (answer, input, G_OUTPUT_STREAM_SPLICE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (answer, "", 1, NULL, NULL, NULL);

  body = strstr (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (answer)), "\r\n\r\n");
  g_assert_nonnull (body);
  json_parser_load_from_data (parser, body, -1, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

/**
 * server_start:
 * @forum: the path of the file that it is to serve
 *
 * Returns: (transfer full): a server that takes connections
 */
Server *
server_start (const char *forum)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "server", "fault_server.py", NULL);
  g_autofree char *tls = g_test_build_filename (G_TEST_DIST, "fixtures", "tls", NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  Server *self = g_new0 (Server, 1);

  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                    "/usr/bin/python3", script, forum, tls, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  self->ports = json_parser_new ();
  json_parser_load_from_data (self->ports, line, -1, &error);
  g_assert_no_error (error);

  return self;
}

void
server_stop (Server *self)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_object_unref (self->process);
  g_object_unref (self->ports);
  g_free (self);
}

/**
 * server_get_address:
 * @self: a server
 * @kind: `http`, or the name of a certificate
 * @path: what to ask it for
 *
 * Returns: (transfer full): the address
 */
char *
server_get_address (Server     *self,
                    const char *kind,
                    const char *path)
{
  JsonObject *ports = json_node_get_object (json_parser_get_root (self->ports));

  return g_strdup_printf ("%s://127.0.0.1:%d%s", g_str_equal (kind, "http") ? "http" : "https",
                          (int) json_object_get_int_member (ports, kind), path);
}

/**
 * server_set:
 * @self: a server
 * @name: `fault` or `body`
 * @value: what the server does from now on
 */
void
server_set (Server     *self,
            const char *name,
            const char *value)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *escaped = g_uri_escape_string (value, NULL, FALSE);
  g_autofree char *path = g_strdup_printf ("/set?%s=%s", name, escaped);

  control (self, parser, path);
}

/**
 * server_count_requests:
 * @self: a server
 * @path: something of it
 *
 * Returns: how often it was asked for that
 */
guint
server_count_requests (Server     *self,
                       const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *log = g_strdup_printf ("/log?path=%s", path);

  return json_object_get_int_member (control (self, parser, log), "count");
}

/**
 * server_dup_header:
 * @self: a server
 * @path: something of it
 * @header: the name of a header
 *
 * Returns: (transfer full) (nullable): what it was told when it was last asked for that
 */
char *
server_dup_header (Server     *self,
                   const char *path,
                   const char *header)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *log = g_strdup_printf ("/log?path=%s", path);
  JsonObject *headers = json_object_get_object_member (control (self, parser, log), "headers");

  return json_object_has_member (headers, header) ? g_strdup (json_object_get_string_member (headers, header)) : NULL;
}
